import type { Actor } from '../../domain/people/actor.js';
import { disclose } from '../../policy/disclose.js';
import { recordOfDispute } from '../../policy/record-of-dispute.js';
import type { ServiceContext } from '../context.js';

/** Whether somebody may say that a talk is about this dispute (可否关联本案): whoever may see where it stands. */
export async function mayTieTo(
  disputeId: string,
  by: Actor,
  { repositories }: ServiceContext,
): Promise<boolean> {
  const [dispute] = await repositories.disputes.findShielded([disputeId]);
  return dispute !== undefined && disclose('case', by, recordOfDispute(dispute)) === 'clear';
}
