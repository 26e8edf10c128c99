import type { CourtFiling } from '../../domain/court/court-filing.js';
import type { Delivery } from '../../domain/platforms/delivery.js';
import type { FilingCommand } from '../../domain/platforms/platform-command.js';
import { CLOCK_LANE, keepClocks } from '../effects/keep-clocks.js';

type Settled = Exclude<Delivery, { outcome: 'deferred' }>;

/** The filing after the court's platform took it or turned it down for good (提交结果入卷). */
export function recordFilingDelivery(
  filing: CourtFiling,
  command: FilingCommand,
  delivery: Settled,
  at: Date,
): CourtFiling {
  const known = filing.delivery;
  // Taking something back leaves it as it is until the court says that it is withdrawn.
  if (!known || command.kind === 'withdraw-filing') return filing;
  if (delivery.outcome === 'refused') {
    return { ...filing, delivery: { ...known, state: 'refused', reason: delivery.reason } };
  }
  const { externalId } = delivery;
  const delivered = {
    ...filing,
    delivery: {
      ...known,
      state: 'delivered' as const,
      deliveredAt: at,
      ...(externalId === undefined ? {} : { externalId }),
    },
  };
  if (command.kind !== 'apply-confirmation') return delivered;
  const clocks = keepClocks.emit(
    { lane: CLOCK_LANE, key: 'delivered', notBefore: at },
    { confirmation: filing.id },
  );
  return { ...delivered, effects: [...delivered.effects, clocks] };
}
