import { recordEvent } from '../../domain/disputes/record-event.js';
import { HUB_ACTOR } from '../../domain/people/hub-actor.js';
import type { Due } from '../../domain/time/due.js';
import type { ServiceContext } from '../context.js';
import { withOccasions } from '../effects/tell-staff.js';
import { policeOccasion } from './police-occasion.js';

/** Puts it before the leading group that the police's receipt is overdue (未回执上报), once for each time it was waited for. */
export async function escalateReceipt(due: Due, { repositories, clock }: ServiceContext): Promise<void> {
  const now = clock.now();
  await repositories.disputes.change(due.subjectId, (current) => {
    const { suspended } = current;
    const isAnswered = !suspended || suspended.receipt || suspended.escalatedAt;
    if (isAnswered || suspended.since.getTime() !== due.since.getTime()) return { result: undefined };
    const told = { ...current, suspended: { ...suspended, escalatedAt: now } };
    const noted = recordEvent(told, { action: 'receipt-overdue' }, HUB_ACTOR, now);
    const occasion = policeOccasion('receipt-overdue', current, suspended.since, now);
    return { next: withOccasions(noted, [occasion]), result: undefined };
  });
}
