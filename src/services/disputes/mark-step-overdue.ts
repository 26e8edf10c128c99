import { recordEvent } from '../../domain/disputes/record-event.js';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import { HUB_ACTOR } from '../../domain/people/hub-actor.js';
import type { Due } from '../../domain/time/due.js';
import type { ServiceContext } from '../context.js';
import { withOccasions } from '../effects/tell-staff.js';
import { stepUnattendedEffect } from './step-due.js';

/** Notes that a step has taken longer than promised (环节超期), if the dispute is still in it. */
export async function markStepOverdue(due: Due, { repositories, clock }: ServiceContext): Promise<void> {
  await repositories.disputes.change(due.subjectId, (current) => {
    const { step, stepEnteredAt, history } = current;
    const left =
      step === 'closed' ||
      current.mergedInto !== undefined ||
      stepEnteredAt.getTime() !== due.since.getTime();
    const noted = history.some((entry) => entry.action === 'step-overdue' && entry.at >= stepEnteredAt);
    if (left || noted) return { result: undefined };
    const now = clock.now();
    const overdue = recordEvent(current, { action: 'step-overdue', step }, HUB_ACTOR, now);
    const watched = { ...overdue, effects: [...overdue.effects, stepUnattendedEffect(current, now)] };
    const { id, areaCode } = current;
    const occasion = {
      kind: 'step-overdue',
      mark: String(stepEnteredAt.getTime()),
      subject: { type: 'dispute', id },
      areaCode,
      at: now,
      disputeId: id,
      dueOn: dayInShanghai(due.dueAt),
    } as const;
    return { next: withOccasions(watched, [occasion]), result: undefined };
  });
}
