import { checkHandOverPackage } from '../../domain/court/check-hand-over-package.js';
import { type HandOverPackage, handOverGaps } from '../../domain/court/hand-over-package.js';
import type { Dispute } from '../../domain/disputes/dispute.js';
import { isWithCourt } from '../../domain/disputes/is-with-court.js';
import type { Party } from '../../domain/disputes/party.js';
import { recordEvent } from '../../domain/disputes/record-event.js';
import type { Refusal } from '../../domain/disputes/refusal.js';
import { refuse } from '../../domain/disputes/refuse.js';
import { refuseSuspended } from '../../domain/disputes/refuse-suspended.js';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import type { Actor } from '../../domain/people/actor.js';
import type { HandOverCommand } from '../../domain/platforms/platform-command.js';
import type { ServiceContext } from '../context.js';
import { courtParty } from '../court/court-party.js';
import { deliverCommand } from '../effects/deliver-command.js';
import { changeDispute } from './change-dispute.js';
import { mayDealWithCourt } from './may-deal-with-court.js';
import { missingConsent } from './missing-consent.js';

/**
 * Hands a dispute that is being handled over to the court's platform (诉调对接移送). The decision is written at
 * once; the delivery follows, however long the court's platform is away. A child under 14 is named to the court by
 * its guardian's consent alone.
 */
export async function handOverToCourt(
  id: string,
  { seenRevision, package: given }: { readonly seenRevision?: number; readonly package?: HandOverPackage },
  by: Actor,
  context: ServiceContext,
): Promise<Dispute | Refusal> {
  const { repositories, clock } = context;
  const known = await repositories.disputes.find(id);
  const parties = known ? await repositories.parties.findMany(known.partyIds) : [];
  const unasked = known ? await missingConsent(known, parties, 'court-transfer', context) : [];
  return changeDispute(
    id,
    seenRevision,
    (current) => {
      const now = clock.now();
      const fault = given && checkHandOverPackage(given, current.partyIds, dayInShanghai(now));
      const refusal =
        mayHandOver(current, parties, by) ??
        mayShare(current, unasked) ??
        (fault === undefined ? undefined : refuse('invalid-input', fault));
      if (refusal) return refusal;
      const command = handOverCommand(current, parties, given);
      const gaps = handOverGaps(parties, given);
      // The court counts each case by itself, from one.
      const { court: _earlier, ...bare } = current;
      const noted = recordEvent(
        {
          ...bare,
          handOver: {
            key: command.key,
            state: 'pending',
            requestedAt: now,
            gaps,
            ...(given ? { package: given } : {}),
          },
        },
        { action: 'handed-over' },
        by,
        now,
      );
      const effect = deliverCommand.emit({ lane: 'court', key: command.key, notBefore: now }, { command });
      return { ...noted, effects: [...noted.effects, effect] };
    },
    context,
  );
}

function mayHandOver(dispute: Dispute, parties: readonly Party[], by: Actor): Refusal | undefined {
  const { step } = dispute;
  const stopped = refuseSuspended(dispute);
  if (stopped) return stopped;
  if (step !== 'handle') return refuse('not-being-handled', '只有处置中的纠纷可以移送法院。', step);
  const refusal = mayDealWithCourt(dispute, by);
  if (refusal) return refusal;
  if (isWithCourt(dispute)) {
    return refuse('already-handed-over', '该纠纷已移送法院。', step);
  }
  if (!['applicant', 'respondent'].every((side) => parties.some((party) => party.side === side))) {
    return refuse('invalid-input', '移送法院前须登记申请人和被申请人。', step);
  }
  return undefined;
}

const mayShare = ({ step }: Dispute, unasked: readonly Party[]): Refusal | undefined =>
  unasked.length === 0
    ? undefined
    : refuse('consent-missing', '当事人不满十四周岁的，移送法院前须登记其监护人的同意。', step);

function handOverCommand(
  dispute: Dispute,
  parties: readonly Party[],
  given: HandOverPackage | undefined,
): HandOverCommand {
  const { id, title, summary, categoryCode, areaCode, owner } = dispute;
  return {
    kind: 'hand-over',
    platform: 'court',
    key: nextKey(dispute),
    disputeId: id,
    title,
    summary,
    categoryCode,
    areaCode,
    mediator: { id: owner.personId, name: owner.name },
    parties: parties.map((party) => {
      const served = given?.deliveryAddresses.find(({ partyId }) => partyId === party.id);
      return { ...courtParty(party), ...(served ? { deliveryAddress: served.address } : {}) };
    }),
    ...(given ? { package: given } : {}),
  };
}

/** A new key after a refusal or a withdrawal: the court must not take the second try for a repetition of the first. */
function nextKey({ id, handOver }: Dispute): string {
  const tries = handOver ? Number(handOver.key.slice(`${id}:`.length)) : 0;
  return `${id}:${tries + 1}`;
}
