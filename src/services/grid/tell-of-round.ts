import { nextTelling } from '../../domain/grid/round.js';
import type { Occasion } from '../../domain/staff-notices/occasion.js';
import { startOfDay } from '../../domain/time/add-days.js';
import type { Due } from '../../domain/time/due.js';
import type { ServiceContext } from '../context.js';
import { withOccasions } from '../effects/tell-staff.js';
import { roundOccasions } from './round-occasions.js';
import { withRoundDue } from './with-round-due.js';

/**
 * Tells the next one that a round is not complete (逐级提醒): the worker two days before its end, the community secretary the
 * day after, then the leading group. A day that was missed is made up for: each is told in turn.
 */
export async function tellOfRound(due: Due, { repositories, clock }: ServiceContext): Promise<void> {
  const now = clock.now();
  await repositories.rounds.change(due.subjectId, (current) => {
    let round = current;
    const occasions: Occasion[] = [];
    for (let next = nextTelling(round); next && startOfDay(next.on) <= now; next = nextTelling(round)) {
      round = { ...round, level: next.level };
      occasions.push(...roundOccasions(round, now));
    }
    if (round === current) return { result: undefined };
    return { next: withOccasions(withRoundDue(round, now), occasions), result: undefined };
  });
}
