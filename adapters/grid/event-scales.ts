import type { CodeTable } from '../kit/code-table.js';

/** How large an event is (事件规模). */
export const EVENT_SCALES: CodeTable = {
  source: 'GB/T 31000-2015',
  names: {
    '01': '个体性事件',
    '02': '一般群体性事件',
    '03': '重大群体性事件',
  },
};
