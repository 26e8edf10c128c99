import { type GridRefusal, refuseInGrid } from '../../domain/grid/grid-refusal.js';
import type { Finding, Round } from '../../domain/grid/round.js';
import { walkStop } from '../../domain/grid/walk-stop.js';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import type { IsoDate } from '../../domain/law/iso-date.js';
import type { Word } from '../../domain/offline/latest-word.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import { changeRound } from './change-round.js';

/** What somebody says of a stop. */
export interface StopRecord {
  readonly stopId: string;
  readonly doneOn: IsoDate;
  readonly found: Finding;
  readonly note?: string;
}

/**
 * Takes down that somebody was at a stop of a round (走访登记). Of several records of a stop the one that was made last
 * stands; the others stay beside it.
 *
 * @param word what tells the record from others, and when it was made; without it, one that is made now
 */
export function recordStop(
  roundId: string,
  record: StopRecord,
  by: Actor,
  context: ServiceContext,
  word?: Word,
): Promise<Round | GridRefusal> {
  const now = context.clock.now();
  return changeRound(
    roundId,
    'stop-recorded',
    (current) => {
      const made = word ?? { id: `hub:${String(current.version).padStart(9, '0')}`, at: now };
      return withStop(current, record, by, dayInShanghai(now), made);
    },
    by,
    context,
  );
}

/** The round with one stop walked, or why it cannot be. */
function withStop(
  round: Round,
  { stopId, doneOn, found, note }: StopRecord,
  { personId, name }: Actor,
  today: IsoDate,
  word: Word,
): Round | GridRefusal {
  if (!round.stops.some(({ id }) => id === stopId)) {
    return refuseInGrid('not-found', '该任务的路线上没有这一户（组）。');
  }
  if (doneOn < round.from || doneOn > today) {
    return refuseInGrid('invalid-input', '走访日期须在本周期开始之后，且不能晚于今天。');
  }
  if (note !== undefined && [...note].length > 500) {
    return refuseInGrid('invalid-input', '走访情况不超过 500 字。');
  }
  if (round.zeroReport && found !== 'nothing') {
    return refuseInGrid('wrong-state', '该任务已签零报告；如有发现，请登记苗头或上报纠纷。');
  }
  const visit = { ...word, doneOn, doneBy: { personId, name }, found, ...(note ? { note } : {}) };
  return { ...round, stops: round.stops.map((stop) => (stop.id === stopId ? walkStop(stop, visit) : stop)) };
}
