/**
 * Why mediation on the court's platform ended (在线调解终结情形), with the code that it has there: the eight grounds of
 * article 25 of the court's rules on online mediation.
 */
export const ENDING_GROUNDS = {
  agreement: { code: '01', name: '达成调解协议' },
  'settled-withdrawn': { code: '02', name: '自行和解并撤回申请' },
  unreachable: { code: '03', name: '期限内联系不上当事人' },
  unwilling: { code: '04', name: '一方不愿继续调解' },
  'too-far-apart': { code: '05', name: '分歧较大，难以达成协议' },
  'term-over': { code: '06', name: '期限届满，未合意延长' },
  'refuses-to-sign': { code: '07', name: '一方拒绝在协议上签章' },
  other: { code: '08', name: '其他无法进行的情形' },
} as const satisfies Readonly<Record<string, { readonly code: string; readonly name: string }>>;

export type EndingGround = keyof typeof ENDING_GROUNDS;
