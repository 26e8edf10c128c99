/**
 * Why a record is erased (删除事由): the time is over that it must be kept for 保存期限届满, the consent that it was held
 * on was withdrawn 撤回同意, or it should never have been taken down 误登记.
 */
export const ERASURE_GROUNDS = ['retention-over', 'consent-withdrawn', 'mistaken-record'] as const;

export type ErasureGround = (typeof ERASURE_GROUNDS)[number];
