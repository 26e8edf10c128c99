import type { Dispute } from '../../../domain/disputes/dispute.js';
import type { Refusal } from '../../../domain/disputes/refusal.js';
import { refuse } from '../../../domain/disputes/refuse.js';
import type { Actor } from '../../../domain/people/actor.js';
import { disclose } from '../../../policy/disclose.js';
import { recordOfDispute } from '../../../policy/record-of-dispute.js';
import type { ServiceContext } from '../../context.js';
import { changeDispute } from '../change-dispute.js';

/** Changes how a dispute is routed, for somebody who may know of it (变更分流情况). What is hidden and what there is not look the same. */
export const changeRouting = (
  id: string,
  seen: number | undefined,
  decide: (current: Dispute) => Dispute | Refusal,
  by: Actor,
  context: ServiceContext,
): Promise<Dispute | Refusal> =>
  changeDispute(
    id,
    seen,
    (current) =>
      disclose('case', by, recordOfDispute(current)) === 'clear'
        ? decide(current)
        : refuse('not-found', '没有找到该纠纷。'),
    context,
  );
