import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import { type PersonalCopy, personalCopy } from './personal-copy.js';
import { recordAsked } from './record-asked.js';

const MOST_RECORDS = 100;

/**
 * A resident who signed in gets a copy of what is held about her (本人查阅): the disputes that she brought, and what was
 * said at the account. An account does not prove who she is, so her numbers stay masked, and what is told of a
 * protected person she is given by the desk, in person.
 */
export async function copyOwnData(by: Actor, context: ServiceContext): Promise<PersonalCopy> {
  const { repositories, clock } = context;
  const ids = await repositories.disputes.idsBroughtBy(by.personId, MOST_RECORDS);
  const disputes = await repositories.disputes.findShielded(ids);
  const parties = await repositories.parties.findMany(
    disputes.flatMap(({ partyIds }) => partyIds.slice(0, 1)),
  );
  const held = disputes.flatMap((dispute) => {
    const party = parties.find(({ disputeId }) => disputeId === dispute.id);
    return party ? [{ dispute, party }] : [];
  });
  await recordAsked(
    {
      at: clock.now(),
      by,
      action: 'exported',
      subject: { type: 'Resident', ids: [by.personId] },
      fields: ['personal-copy'],
      form: 'masked',
      purpose: 'own-request',
      outcome: 'done',
    },
    context,
  );
  return personalCopy(held, by.personId, context);
}
