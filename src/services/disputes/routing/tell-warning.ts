import { tellWarning as told, warningOf } from '../../../domain/routing/warn-early.js';
import type { Due } from '../../../domain/time/due.js';
import { HOME_OFFICE, LEADING_GROUP } from '../../../policy/offices.js';
import { WARNING_SEEN_MS } from '../../../policy/routing.js';
import type { ServiceContext } from '../../context.js';
import { holdersOf } from './holders-of.js';
import { causeOfDue, withWarningDue } from './warning-due.js';

/**
 * Sends an early warning to the leaders, by name (发送预警): at once, and where none of them has said within the hour that he or
 * she knows, to them again and to the desk.
 */
export async function tellWarning(due: Due, context: ServiceContext): Promise<void> {
  const { repositories, clock } = context;
  const now = clock.now();
  const cause = causeOfDue(due.id);
  const leaders = await holdersOf(LEADING_GROUP, context);
  const desk = await holdersOf(HOME_OFFICE, context);
  await repositories.disputes.change(due.subjectId, (current) => {
    const warning = warningOf(current, cause);
    const isOver = !warning || warning.seen || current.step === 'closed';
    if (isOver || warning.since.getTime() !== due.since.getTime()) return { result: undefined };
    const isFirst = warning.tellings.length === 0;
    const last = warning.tellings.at(-1)?.at.getTime() ?? 0;
    if (warning.tellings.length > 1 || now.getTime() < last + WARNING_SEEN_MS) return { result: undefined };
    const next = told(current, warning, isFirst ? leaders : [...leaders, ...desk], now);
    const again = isFirst ? new Date(now.getTime() + WARNING_SEEN_MS) : undefined;
    return { next: again ? withWarningDue(next, warning, again, now) : next, result: undefined };
  });
}
