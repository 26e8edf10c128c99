import type { Refusal } from '../../domain/disputes/refusal.js';
import { refuse } from '../../domain/disputes/refuse.js';
import type { Actor } from '../../domain/people/actor.js';
import { disclose } from '../../policy/disclose.js';
import { recordOfDispute } from '../../policy/record-of-dispute.js';
import type { ServiceContext } from '../context.js';
import { checkReason } from './check-reason.js';
import { findParty } from './find-party.js';
import { type PersonalCopy, personalCopy } from './personal-copy.js';
import { recordAsked } from './record-asked.js';
import { reporterOf } from './reporter-of.js';
import { samePersons } from './same-persons.js';

/**
 * The desk gives a person a copy of all that is held about him or her (查阅复制), here and in every other dispute that
 * the person is a party to. It is on record before it is handed out.
 *
 * @param reason who asked for it, and how it was made sure who that is
 */
export async function copyPersonalData(
  { partyId, reason }: { readonly partyId: string; readonly reason: string },
  by: Actor,
  context: ServiceContext,
): Promise<PersonalCopy | Refusal> {
  const fault = checkReason(reason);
  if (fault) return fault;
  const found = await findParty(partyId, by, context);
  if (!found) return refuse('not-found', '没有找到该当事人。');
  const { repositories, clock } = context;
  const same = await samePersons(found.party, repositories);
  const parties = [found.party, ...same.filter(({ id }) => id !== partyId)];
  const disputes = await repositories.disputes.findShielded(parties.map(({ disputeId }) => disputeId));
  const held = parties.flatMap((party) => {
    const dispute = disputes.find(({ id }) => id === party.disputeId);
    const isKnown = dispute && disclose('case', by, recordOfDispute(dispute)) === 'clear';
    return isKnown ? [{ dispute, party }] : [];
  });
  await recordAsked(
    {
      at: clock.now(),
      by,
      action: 'exported',
      subject: { type: 'Party', ids: held.map(({ party }) => party.id) },
      fields: ['personal-copy'],
      form: 'clear',
      purpose: 'own-request',
      reason: reason.trim(),
      outcome: 'done',
    },
    context,
  );
  const [residentId] = held.flatMap((one) => reporterOf(one) ?? []);
  return personalCopy(held, residentId, context);
}
