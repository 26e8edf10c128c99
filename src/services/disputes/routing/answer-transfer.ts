import type { Dispute } from '../../../domain/disputes/dispute.js';
import { isRefusal } from '../../../domain/disputes/is-refusal.js';
import type { Refusal } from '../../../domain/disputes/refusal.js';
import { refuse } from '../../../domain/disputes/refuse.js';
import type { Actor } from '../../../domain/people/actor.js';
import { answerTransfer as answer } from '../../../domain/routing/answer-transfer.js';
import { routingOf } from '../../../domain/routing/case-routing.js';
import { findOffice } from '../../../policy/offices.js';
import type { ServiceContext } from '../../context.js';
import { checkReason } from '../check-reason.js';
import { changeRouting } from './change-routing.js';
import { withTransferDue } from './transfer-due.js';

/** What somebody does with a transfer: confirms its receipt, refuses it, or takes it back. */
export interface TransferAct {
  readonly number: number;
  readonly act: 'receive' | 'refuse' | 'recall';
  /** Of a refusal and a recall, 5 to 200 characters. */
  readonly reason?: string;
}

/** Ends a transfer (签收、退回、撤回): the office that was asked does, or, as long as it has not, whoever asked. */
export async function answerTransfer(
  id: string,
  { number, act, reason = '' }: TransferAct,
  by: Actor,
  context: ServiceContext,
): Promise<Dispute | Refusal> {
  const fault = act === 'receive' ? undefined : checkReason(reason);
  if (fault) return fault;
  const now = context.clock.now();
  return changeRouting(
    id,
    undefined,
    (current) => {
      const sent = routingOf(current).transfers.find((one) => one.number === number);
      const office = sent && findOffice(sent.to.personId);
      if (!sent || !office) return refuse('not-found', '没有找到该移交。');
      const said = act === 'receive' ? { act, office } : { act, reason: reason.trim() };
      const ended = answer(current, number, said, by, now);
      if (isRefusal(ended)) return ended;
      const { dueAt: _over, ...over } = sent;
      return withTransferDue(ended, over, now);
    },
    by,
    context,
  );
}
