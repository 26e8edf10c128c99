import type { Dispute, HandOver } from '../../domain/disputes/dispute.js';
import { isRefusal } from '../../domain/disputes/is-refusal.js';
import { isWithCourt } from '../../domain/disputes/is-with-court.js';
import { recordEvent } from '../../domain/disputes/record-event.js';
import type { Refusal } from '../../domain/disputes/refusal.js';
import { refuse } from '../../domain/disputes/refuse.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import { deliverCommand } from '../effects/deliver-command.js';
import { changeDispute } from './change-dispute.js';
import { checkReason } from './check-reason.js';
import { mayDealWithCourt } from './may-deal-with-court.js';

/**
 * Takes a hand-over back (撤回移送) while the court has not accepted the case. The court is told behind the hand-over
 * itself, however long its platform is away; whether it lets the case go, it says.
 */
export async function withdrawHandOver(
  id: string,
  { reason, seenRevision }: { readonly reason: string; readonly seenRevision?: number },
  by: Actor,
  context: ServiceContext,
): Promise<Dispute | Refusal> {
  const fault = checkReason(reason);
  if (fault) return fault;
  return changeDispute(
    id,
    seenRevision,
    (current) => {
      const handOver = whatMayBeWithdrawn(current, by);
      if (isRefusal(handOver)) return handOver;
      const now = context.clock.now();
      const key = `${handOver.key}:withdrawal`;
      const words = reason.trim();
      const withdrawal = { key, state: 'pending', requestedAt: now, reason: words } as const;
      const noted = recordEvent(
        { ...current, handOver: { ...handOver, withdrawal } },
        { action: 'withdrawal-asked', reason: words },
        by,
        now,
      );
      const command = {
        kind: 'withdraw-hand-over',
        platform: 'court',
        key,
        handOverKey: handOver.key,
        reason: words,
      } as const;
      const effect = deliverCommand.emit({ lane: 'court', key, notBefore: now }, { command });
      return { ...noted, effects: [...noted.effects, effect] };
    },
    context,
  );
}

function whatMayBeWithdrawn(dispute: Dispute, by: Actor): HandOver | Refusal {
  const { step, handOver, court } = dispute;
  const refusal = mayDealWithCourt(dispute, by);
  if (refusal) return refusal;
  if (!handOver || !isWithCourt(dispute) || court?.status === 'returned') {
    return refuse('not-handed-over', '该纠纷没有在法院办理的移送，无须撤回。', step);
  }
  if (court || handOver.withdrawal?.state === 'refused') {
    return refuse('accepted-by-court', '法院已受理，不能撤回移送；请当事人向法院申请撤回。', step);
  }
  if (handOver.withdrawal) return refuse('work-pending', '撤回申请已经提交，等待法院处理。', step);
  return handOver;
}
