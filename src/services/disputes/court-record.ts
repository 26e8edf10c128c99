import type { Dispute } from '../../domain/disputes/dispute.js';
import type { ServiceContext } from '../context.js';
import { confirmationKey } from '../court/apply-for-confirmation.js';

/** Something that the court was told of a party with (法院已有的记录). */
export interface CourtRecord {
  /** What it was filed under. */
  readonly key: string;
  /** Whether it has arrived yet. */
  readonly state: 'pending' | 'delivered';
}

/** Under what the court knows a party of a dispute: the hand-over, or else the latest confirmation that it asked for. */
export async function courtRecord(
  { id, handOver }: Dispute,
  partyId: string,
  { repositories }: Pick<ServiceContext, 'repositories'>,
): Promise<CourtRecord | undefined> {
  if (handOver?.state === 'pending' || handOver?.state === 'delivered') {
    return { key: handOver.key, state: handOver.state };
  }
  const asked = (await repositories.confirmations.ofDisputes([id])).findLast(
    ({ delivery, applicants }) =>
      delivery && delivery.state !== 'refused' && applicants.some((one) => one.partyId === partyId),
  );
  const state = asked?.delivery?.state;
  return asked && state && state !== 'refused' ? { key: confirmationKey(asked.id), state } : undefined;
}
