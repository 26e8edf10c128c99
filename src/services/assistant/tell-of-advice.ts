import { lateAnswer } from '../../domain/consultation/late-answer.js';
import type { Due } from '../../domain/time/due.js';
import type { ServiceContext } from '../context.js';
import { withOccasions } from '../effects/tell-staff.js';

/** Tells by name that whoever asked for a person has no answer in time (逾期未答告知), and lets the asker see that it is late. */
export async function tellOfAdvice(due: Due, { repositories, clock }: ServiceContext): Promise<void> {
  await repositories.consultations.change(due.subjectId, (current) => {
    const late = lateAnswer(current, due.since, clock.now());
    return late
      ? { next: withOccasions(late.next, [late.occasion]), result: undefined }
      : { result: undefined };
  });
}
