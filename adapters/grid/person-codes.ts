import type { CodeTable } from '../kit/code-table.js';

/** 性别. */
export const SEXES: CodeTable = {
  source: 'GB/T 2261.1-2003',
  names: { '0': '未知的性别', '1': '男性', '2': '女性', '9': '未说明的性别' },
};

/** 民族, as far as the table is at hand: a code that is not here may still be right, and is kept. */
export const ETHNICITIES: CodeTable = {
  source: 'GB/T 3304-1991（部分）',
  names: {
    '01': '汉族',
    '02': '蒙古族',
    '03': '回族',
    '04': '藏族',
    '06': '苗族',
    '07': '彝族',
    '08': '壮族',
    '09': '布依族',
    '14': '白族',
    '16': '哈尼族',
    '18': '傣族',
    '20': '傈僳族',
    '27': '纳西族',
  },
};
