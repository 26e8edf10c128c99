import type { Dispute } from './dispute.js';
import type { MergedInto } from './merged-into.js';
import { recordEvent } from './record-event.js';
import { revision } from './revision.js';

/** The dispute as part of another (并入). All else of it stays as it is, so that it can be undone. */
export function mergeInto(dispute: Dispute, merge: Omit<MergedInto, 'mergeId'>): Dispute {
  const { disputeId, reason, by, at } = merge;
  const mergedInto = { ...merge, mergeId: `${dispute.id}:${revision(dispute)}` };
  return recordEvent({ ...dispute, mergedInto }, { action: 'merged-into', disputeId, reason }, by, at);
}
