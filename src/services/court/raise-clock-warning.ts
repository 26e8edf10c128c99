import { raiseWarnings } from '../../domain/court/next-clock-due.js';
import { clockState } from '../../domain/court/statutory-clock.js';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import type { Due } from '../../domain/time/due.js';
import type { ServiceContext } from '../context.js';
import { withOccasions } from '../effects/tell-staff.js';
import { clockOccasions } from './clock-occasions.js';
import { withClockDue } from './with-clock-due.js';

/**
 * Warns that a term set by law ends (法定期限预警), or notes that it has passed. Where the platform has not taken the
 * application yet, the warning says that it must go on paper: no outage stops the term.
 */
export async function raiseClockWarning(due: Due, { repositories, clock }: ServiceContext): Promise<void> {
  const now = clock.now();
  const today = dayInShanghai(now);
  const known = await repositories.statutoryClocks.find(due.subjectId);
  const confirmation =
    known?.kind === 'confirmation'
      ? await repositories.confirmations.find(known.id.slice(0, -':confirmation'.length))
      : undefined;
  const isUnderWay = confirmation?.route === 'platform' && confirmation.delivery?.state !== 'delivered';
  await repositories.statutoryClocks.change(due.subjectId, (current) => {
    if (current.state !== 'running') return { result: undefined };
    const warned = raiseWarnings(current, today, {
      raisedAt: now,
      ...(isUnderWay ? { route: 'paper' as const } : {}),
    });
    const next = withClockDue({ ...warned, state: clockState(warned, today) }, now);
    return { next: withOccasions(next, clockOccasions(next, current, now)), result: undefined };
  });
}
