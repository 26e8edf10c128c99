import type { Dispute } from '../../../domain/disputes/dispute.js';
import type { Refusal } from '../../../domain/disputes/refusal.js';
import { refuse } from '../../../domain/disputes/refuse.js';
import type { Caller } from '../../../policy/caller.js';
import { disclose } from '../../../policy/disclose.js';
import { recordOfDispute } from '../../../policy/record-of-dispute.js';
import type { ServiceContext } from '../../context.js';

/** A dispute whose story somebody may read (可阅案情); what is hidden and what there is not look the same. */
export async function openCase(
  disputeId: string,
  by: Caller,
  { repositories }: Pick<ServiceContext, 'repositories'>,
): Promise<Dispute | Refusal> {
  const [dispute] = await repositories.disputes.findShielded([disputeId]);
  const isOpen = dispute && disclose('narrative', by, recordOfDispute(dispute)) === 'clear';
  return isOpen ? dispute : refuse('not-found', '没有找到该纠纷。');
}
