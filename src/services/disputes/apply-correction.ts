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
import { askForCorrection } from './ask-for-correction.js';
import { courtRecord } from './court-record.js';

/**
 * Changes what is on file as the owner of the field decided (执行更正), and says so in the history. A new number may show
 * that somebody is a child, or somebody who is known: both is looked at again. Again changes nothing.
 *
 * @returns what becomes of the correction: carried out, and where the court was given the same, on its way there
 */
export async function applyCorrection(
  { id, partyId, disputeId, field, value, decided }: Correction,
  { repositories, clock }: Pick<ServiceContext, 'repositories' | 'clock'>,
): Promise<(correction: Correction) => Correction> {
  const now = clock.now();
  const isCourts = field === 'deliveryAddress';
  const [party] = isCourts
    ? await repositories.parties.findMany([partyId])
    : [await repositories.parties.correct(partyId, { [field]: value })];
  const dispute = await repositories.disputes.find(disputeId);
  if (!party || !dispute || !decided) return (correction) => carriedOut(correction, now);
  const { by, at } = decided;
  const history = await repositories.disputes.wholeHistory(dispute);
  const isNoted = history.some((entry) => entry.action === 'corrected' && entry.correctionId === id);
  if (!isNoted) {
    await repositories.disputes.change(disputeId, (current) => {
      const changed = isCourts ? servedAt(current, partyId, value) : protectedAnew(current, party, now);
      const noted = recordEvent(changed, { action: 'corrected', partyId, field, correctionId: id }, by, at);
      const share = shareProtections.emit({ lane: 'protection', key: id, notBefore: now }, { partyId });
      const match = matchDisputeEffect.emit(
        { lane: 'merge', key: id, notBefore: now },
        { mode: 'propose-only' },
      );
      const anew = isCourts ? [] : [share, match];
      return { next: { ...noted, effects: [...noted.effects, ...anew] }, result: undefined };
    });
  }
  const record = isCourts ? undefined : await courtRecord(dispute, partyId, { repositories });
  return (correction) =>
    record ? toldToCourt(carriedOut(correction, now), party, record.key, now) : carriedOut(correction, now);
}

const carriedOut = (correction: Correction, at: Date): Correction => ({
  ...correction,
  state: 'carried-out',
  carriedOutAt: at,
});

/** On its way to the court, which has the party under the name that it was given. */
function toldToCourt(correction: Correction, party: Party, recordKey: string, now: Date): Correction {
  const name = correction.field === 'name' ? (correction.was ?? party.name) : party.name;
  const record = { platform: 'court', externalId: recordKey, party: { name, side: party.side } } as const;
  return {
    ...correction,
    atCourt: { recordKey, state: 'sending' },
    effects: [...correction.effects, askForCorrection(correction, record, now)],
  };
}

/** With another address where the court serves a party its papers. */
function servedAt(dispute: Dispute, partyId: string, address: string): Dispute {
  const { handOver } = dispute;
  if (!handOver) return dispute;
  const { claims = [], evidence = [], deliveryAddresses = [], ...rest } = handOver.package ?? {};
  const others = deliveryAddresses.filter((served) => served.partyId !== partyId);
  const given = { ...rest, claims, evidence, deliveryAddresses: [...others, { partyId, address }] };
  return { ...dispute, handOver: { ...handOver, package: given } };
}

function protectedAnew(dispute: Dispute, party: Party, now: Date): Dispute {
  const own = protectionsOfParty(dispute, party.id);
  return setProtections(
    dispute,
    party.id,
    joinProtections(own, protectionsAtFiling(party, dayInShanghai(now))),
  );
}
