/**
 * What a step must leave behind before the next may begin: assessment 研判意见, routing decision 分流意见,
 * handling record 处置记录, feedback record 反馈记录, verification record 核查记录, follow-up record 回访记录.
 */
export const EVIDENCE_KINDS = [
  'assessment',
  'routing-decision',
  'handling-record',
  'feedback-record',
  'verification-record',
  'follow-up-record',
] as const;

export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** One piece of evidence (佐证材料), in words. */
export interface Evidence {
  readonly kind: EvidenceKind;
  readonly text: string;
}
