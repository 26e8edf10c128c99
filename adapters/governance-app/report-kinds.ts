import type { CodeTable } from '../kit/code-table.js';

/** Kinds of dispute as the app lists them (纠纷类别), version 1 of its contract. */
export const REPORT_KINDS: CodeTable = {
  source: 'contract.yaml, version 1',
  names: {
    JF01: '婚姻家庭',
    JF02: '邻里关系',
    JF03: '房屋宅基地',
    JF04: '山林土地水利',
    JF05: '损害赔偿',
    JF06: '道路交通事故',
    JF07: '劳动争议',
    JF08: '合同债务',
    JF09: '民间借贷',
    JF10: '征地拆迁',
    JF11: '物业管理',
    JF12: '医疗纠纷',
    JF13: '环境污染',
    JF14: '消费服务',
    JF15: '名誉人格',
    JF99: '其他',
  },
};

/** The category of GB/T 31000 that each stands for; where the app is coarser, the class. */
const CATEGORIES: Readonly<Record<string, string>> = {
  JF01: '01',
  JF02: '02',
  JF03: '0902',
  JF04: '09',
  JF05: '05',
  JF06: '0503',
  JF07: '07',
  JF08: '06',
  JF09: '0804',
  JF10: '1102',
  JF11: '0402',
  JF12: '0502',
  JF13: '0504',
  JF14: '0601',
  JF15: '03',
  JF99: '99',
};

/** The category of GB/T 31000-2015 for a code of the app's. */
export const categoryOfKind = (kind: string): string => CATEGORIES[kind] ?? '99';
