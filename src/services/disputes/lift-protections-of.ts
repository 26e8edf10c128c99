import type { Protection } from '../../domain/disputes/protection.js';
import type { ServiceContext } from '../context.js';
import { changeProtectionsIn } from './change-protections-in.js';
import { samePersons } from './same-persons.js';

const REASON = '同一人的保护登记已由综治中心解除。';

/** Ends a person's protection in all other records (保护对象解除同步). Doing it again changes nothing. */
export async function liftProtectionsOf(
  partyId: string,
  lifted: readonly Protection[],
  context: ServiceContext,
): Promise<void> {
  const { repositories } = context;
  const [party] = await repositories.parties.findMany([partyId]);
  const others = party ? await samePersons(party, repositories) : [];
  for (const { id, disputeId } of others) {
    const change = { action: 'unprotected', partyId: id, protections: lifted, reason: REASON } as const;
    await changeProtectionsIn(disputeId, change, context);
  }
}
