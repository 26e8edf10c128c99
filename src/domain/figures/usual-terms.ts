/** What most definitions say alike (指标通用口径). */
export const SINCE_2021 = { since: '2021-01-01' } as const;
export const TWO_YEARS = { lastYears: 2 } as const;
export const TWO_YEARS_RULE = '默认为截至统计日的近两年，可另选起止日；含起止当日。';
export const SINCE_RULE = '默认自2021年1月1日至统计日，可另选起止日；含起止当日。';
export const BOOKS = '以事实发生时间归期；每月关账（次月10日止）后才知道的事实，经登记的更正才计入。';

export const first = { version: 1, validFrom: '2021-01-01' } as const;
