import type { Correction } from '../../domain/disputes/correction.js';
import type { Dispute } from '../../domain/disputes/dispute.js';
import { joinProtections } from '../../domain/disputes/join-protections.js';
import type { Party } from '../../domain/disputes/party.js';
import { protectionsAtFiling } from '../../domain/disputes/protections-at-filing.js';
import { protectionsOfParty } from '../../domain/disputes/protections-of-party.js';
import { recordEvent } from '../../domain/disputes/record-event.js';
import { setProtections } from '../../domain/disputes/set-protections.js';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import type { ServiceContext } from '../context.js';
import { matchDisputeEffect } from '../effects/match-dispute.js';
import { shareProtections } from '../effects/share-protections.js';

/**
 * Changes what is on file as the owner of the field decided (执行更正), and says so in the history. A new number may show
 * that somebody is a child, or somebody who is known: both is looked at again. Again changes nothing.
 */
export async function applyCorrection(
  { id, partyId, disputeId, field, value, decided }: Correction,
  { repositories, clock }: Pick<ServiceContext, 'repositories' | 'clock'>,
): Promise<{ readonly isAtCourt: boolean }> {
  const party = await repositories.parties.correct(partyId, { [field]: value });
  if (!party || !decided) return { isAtCourt: false };
  const { by, at } = decided;
  const dispute = await repositories.disputes.find(disputeId);
  const history = dispute ? await repositories.disputes.wholeHistory(dispute) : [];
  const isNoted = history.some((entry) => entry.action === 'corrected' && entry.correctionId === id);
  if (dispute && !isNoted) {
    const now = clock.now();
    await repositories.disputes.change(disputeId, (current) => {
      const noted = recordEvent(
        protectedAnew(current, party, now),
        { action: 'corrected', partyId, field, correctionId: id },
        by,
        at,
      );
      const share = shareProtections.emit({ lane: 'protection', key: id, notBefore: now }, { partyId });
      const match = matchDisputeEffect.emit(
        { lane: 'merge', key: id, notBefore: now },
        { mode: 'propose-only' },
      );
      return { next: { ...noted, effects: [...noted.effects, share, match] }, result: undefined };
    });
  }
  // The court is given names alone.
  return { isAtCourt: field === 'name' && dispute?.handOver?.state === 'delivered' };
}

function protectedAnew(dispute: Dispute, party: Party, now: Date): Dispute {
  const own = protectionsOfParty(dispute, party.id);
  return setProtections(
    dispute,
    party.id,
    joinProtections(own, protectionsAtFiling(party, dayInShanghai(now))),
  );
}
