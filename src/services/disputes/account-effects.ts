import type { Dispute } from '../../domain/disputes/dispute.js';
import { revision } from '../../domain/disputes/revision.js';
import type { Effect } from '../../domain/effects/effect.js';
import { tellResidents } from '../effects/tell-residents.js';
import { type Standing, standingOf } from './standing.js';

/**
 * Has the residents told who reported this dispute, of its own standing or of that of the one that it is part of; that
 * it was taken down they were told when they reported it.
 */
export function accountEffects(dispute: Dispute, standing: Standing = standingOf(dispute)): Effect[] {
  const { mark, step, at } = standing;
  const justReported = step === 'report' && revision(dispute) <= 2;
  if (justReported || !dispute.sources.some(({ platform }) => platform === 'public-account')) return [];
  return [tellResidents.emit({ lane: 'residents', key: mark, notBefore: at }, { step, mark })];
}
