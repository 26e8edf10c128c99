import { nextTelling, type Round } from '../../domain/grid/round.js';
import { startOfDay } from '../../domain/time/add-days.js';
import { clearDue } from '../effects/clear-due.js';
import { setDue } from '../effects/set-due.js';

/** The kind of due that a round's next telling is. */
export const ROUND_DUE = 'round';

/** The round with the order to come back to it when somebody must be told that it is late (登记下一提醒). */
export function withRoundDue(round: Round, now: Date): Round {
  const next = nextTelling(round);
  const dueId = `${ROUND_DUE}:${round.id}`;
  const at = { lane: 'dues', key: String(round.version), notBefore: now };
  const effect = next
    ? setDue.emit(at, {
        due: {
          id: dueId,
          kind: ROUND_DUE,
          subjectId: round.id,
          dueAt: startOfDay(next.on),
          since: startOfDay(round.from),
        },
      })
    : clearDue.emit(at, { dueId });
  return { ...round, effects: [...round.effects, effect] };
}
