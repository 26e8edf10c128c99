import type { Dispute } from '../../domain/disputes/dispute.js';
import type { ErasureGround } from '../../domain/disputes/erasure-ground.js';
import { isWithCourt } from '../../domain/disputes/is-with-court.js';
import type { Refusal } from '../../domain/disputes/refusal.js';
import { refuse } from '../../domain/disputes/refuse.js';
import { refuseMerged } from '../../domain/disputes/refuse-merged.js';
import type { CourtStatus } from '../../domain/platforms/platform-report.js';
import { keptUntil } from '../../policy/kept-until.js';

/** What besides the dispute itself decides whether it may be erased. */
export interface ErasureFacts {
  /** Whether it was ever handled, so that there is a volume (卷宗). */
  readonly wasHandled: boolean;
  /** Whether the party withdrew the consent to being on file, and gave none since. */
  readonly consentWithdrawn: boolean;
  /** Whether it tells of other parties who are not erased. */
  readonly hasOthers: boolean;
}

const COURT_ENDS: readonly CourtStatus[] = [
  'returned',
  'failed',
  'confirmed',
  'confirmation-dismissed',
  'withdrawn',
];

/** Refuses what may not be erased, with the legal ground (不予删除的依据). */
export function whyNotErased(
  dispute: Dispute,
  ground: ErasureGround,
  facts: ErasureFacts,
  now: Date,
): Refusal | undefined {
  const keep = (message: string) => refuse('must-be-kept', message);
  if (dispute.mergedInto || dispute.absorbs?.length) {
    return dispute.mergedInto ? refuseMerged(dispute) : keep('其他纠纷已并入本案，请先撤销并案。');
  }
  if (isWithCourt(dispute) && !COURT_ENDS.includes(dispute.court?.status ?? 'accepted')) {
    return keep('该案正在法院办理，诉讼资料依法应当保存，不能删除。');
  }
  if (dispute.sources.some(({ platform }) => platform === 'public-account')) {
    return refuse('cannot-be-erased', '该案由公众号上报，公众号留言中的副本尚不能单独删除。');
  }
  if (ground === 'retention-over') {
    const until = keptUntil(dispute);
    if (until && until <= now) return undefined;
    return keep('卷宗保存期限未届满，依《人民调解法》第二十七条应当保存。');
  }
  if (dispute.protections?.length) {
    return keep('该案涉及未成年人或暴力受害人，记录是保护措施的依据，不能提前删除。');
  }
  if (facts.wasHandled) {
    return keep('该案已进入调解，依《人民调解法》第二十七条应当立卷归档，不能提前删除。');
  }
  if (ground === 'mistaken-record') return undefined;
  if (!facts.consentWithdrawn) return refuse('consent-missing', '没有该当事人撤回登记处理同意的记录。');
  return facts.hasOthers
    ? keep('案情叙述同时涉及其他当事人，不能单独删除；依《个人信息保护法》第四十七条，可停止除存储外的处理。')
    : undefined;
}
