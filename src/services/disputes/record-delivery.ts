import type { Dispute } from '../../domain/disputes/dispute.js';
import { recordEvent } from '../../domain/disputes/record-event.js';
import { HUB_ACTOR } from '../../domain/people/hub-actor.js';
import type { Delivery } from '../../domain/platforms/delivery.js';
import type { PlatformCommand } from '../../domain/platforms/platform-command.js';
import { CLOCK_LANE, keepClocks } from '../effects/keep-clocks.js';

type Settled = Exclude<Delivery, { outcome: 'deferred' }>;

/** The dispute after a platform took a command or turned it down for good. */
export function recordDelivery(
  dispute: Dispute,
  command: PlatformCommand,
  delivery: Settled,
  at: Date,
): Dispute {
  const { handOver } = dispute;
  if (command.kind === 'withdraw-hand-over') return recordWithdrawal(dispute, command.key, delivery, at);
  if (command.kind !== 'hand-over' || handOver?.key !== command.key) return dispute;
  if (delivery.outcome === 'delivered') {
    const { externalId } = delivery;
    const clocks = keepClocks.emit(
      { lane: CLOCK_LANE, key: command.key, notBefore: at },
      { handOver: command.key },
    );
    return {
      ...dispute,
      effects: [...dispute.effects, clocks],
      handOver: {
        ...handOver,
        state: 'delivered',
        deliveredAt: at,
        ...(externalId === undefined ? {} : { externalId }),
      },
    };
  }
  const { reason } = delivery;
  return recordEvent(
    { ...dispute, handOver: { ...handOver, state: 'refused', reason } },
    { action: 'hand-over-refused', reason },
    HUB_ACTOR,
    at,
  );
}

/** The dispute after the court had a hand-over taken back, or would not. */
function recordWithdrawal(dispute: Dispute, key: string, delivery: Settled, at: Date): Dispute {
  const { handOver } = dispute;
  const asked = handOver?.withdrawal;
  if (!handOver || asked?.key !== key || asked.state !== 'pending') return dispute;
  if (delivery.outcome === 'delivered') {
    const withdrawal = { ...asked, state: 'taken' } as const;
    const taken: Dispute = { ...dispute, handOver: { ...handOver, state: 'withdrawn', withdrawal } };
    // Where the court has said so before its answer came, its own word stands in the history.
    if (handOver.state === 'withdrawn') return taken;
    return recordEvent(taken, { action: 'hand-over-withdrawn' }, HUB_ACTOR, at);
  }
  const { reason } = delivery;
  const withdrawal = { ...asked, state: 'refused', refusal: reason } as const;
  return recordEvent(
    { ...dispute, handOver: { ...handOver, withdrawal } },
    { action: 'withdrawal-refused', reason },
    HUB_ACTOR,
    at,
  );
}
