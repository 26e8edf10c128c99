import type { Dispute } from '../../domain/disputes/dispute.js';
import { revision } from '../../domain/disputes/revision.js';
import type { Effect } from '../../domain/effects/effect.js';
import { tellResidents } from '../effects/tell-residents.js';

/** Has the residents told who reported this dispute; that it was taken down they were told when they reported it. */
export function accountEffects(dispute: Dispute): Effect[] {
  const number = revision(dispute);
  const justReported = dispute.step === 'report' && number <= 2;
  if (justReported || !dispute.sources.some(({ platform }) => platform === 'public-account')) return [];
  return [
    tellResidents.emit(
      { lane: 'residents', key: String(number), notBefore: dispute.stepEnteredAt },
      { step: dispute.step, revision: number },
    ),
  ];
}
