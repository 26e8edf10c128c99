import { absorbDisputeEffect } from '../../src/domain/disputes/absorb-dispute-effect.js';
import type { Dispute } from '../../src/domain/disputes/dispute.js';
import type { MergeProposal } from '../../src/domain/disputes/merge-proposal.js';
import type { ServiceContext } from '../../src/services/context.js';
import { absorbDispute } from '../../src/services/disputes/matching/absorb-dispute.js';
import { carryOutMerge } from '../../src/services/disputes/matching/carry-out-merge.js';
import { followWinner } from '../../src/services/disputes/matching/follow-winner.js';
import { matchDispute } from '../../src/services/disputes/matching/match-dispute.js';
import { releaseDispute } from '../../src/services/disputes/matching/release-dispute.js';
import { carryOutMergeEffect } from '../../src/services/effects/carry-out-merge.js';
import { followWinnerEffect } from '../../src/services/effects/follow-winner.js';
import { matchDisputeEffect } from '../../src/services/effects/match-dispute.js';
import { releaseDisputeEffect } from '../../src/services/effects/release-dispute.js';
import type { EffectHandler } from '../effect-handler.js';

/** All of them may be done again at any point: what is done already changes nothing. */
const keyed = () => 'keyed' as const;

/** Finds reports of one dispute, merges them and takes them apart (并案与撤销并案). */
export const mergeHandlers = (context: ServiceContext): EffectHandler[] => {
  const matching: EffectHandler<Dispute> = {
    kind: matchDisputeEffect.name,
    replayClass: keyed,
    async run(effect, dispute) {
      await matchDispute(dispute, matchDisputeEffect.payloadOf(effect).mode, context);
      return { outcome: 'done' };
    },
  };
  const absorbing: EffectHandler<Dispute> = {
    kind: absorbDisputeEffect.name,
    replayClass: keyed,
    async run(effect, loser) {
      const { mergeId } = absorbDisputeEffect.payloadOf(effect);
      return { outcome: 'done', change: await absorbDispute(loser, mergeId, context) };
    },
  };
  const following: EffectHandler<Dispute> = {
    kind: followWinnerEffect.name,
    replayClass: keyed,
    async run(effect) {
      const { loserId, ...standing } = followWinnerEffect.payloadOf(effect);
      await followWinner(loserId, standing, context);
      return { outcome: 'done' };
    },
  };
  const releasing: EffectHandler<Dispute> = {
    kind: releaseDisputeEffect.name,
    replayClass: keyed,
    async run(effect, loser) {
      await releaseDispute(loser, releaseDisputeEffect.payloadOf(effect), context);
      return { outcome: 'done' };
    },
  };
  const carryingOut: EffectHandler<MergeProposal> = {
    kind: carryOutMergeEffect.name,
    replayClass: keyed,
    async run(effect, proposal) {
      const merge = carryOutMergeEffect.payloadOf(effect);
      return { outcome: 'done', change: await carryOutMerge(proposal, merge, context) };
    },
  };
  return [matching, absorbing, following, releasing, carryingOut] as EffectHandler[];
};
