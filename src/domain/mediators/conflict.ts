/**
 * Why somebody may not mediate a dispute (回避事由): kin of a party 亲属, a party 当事人, a witness 证人, somebody with a stake in
 * it 利害关系, somebody who advised a party 曾为一方提供法律服务, or anything else that casts doubt 其他可能影响公正的关系.
 */
export const CONFLICT_KINDS = ['kin', 'party', 'witness', 'stake', 'advised-a-party', 'other'] as const;

export type ConflictKind = (typeof CONFLICT_KINDS)[number];
