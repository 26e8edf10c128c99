import { type GridRefusal, refuseInGrid } from '../../domain/grid/grid-refusal.js';
import type { Finding, Round, RoundStop } from '../../domain/grid/round.js';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import type { IsoDate } from '../../domain/law/iso-date.js';
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

/** Takes down that somebody was at a stop of a round (走访登记). A second record of a stop replaces the first. */
export function recordStop(
  roundId: string,
  record: StopRecord,
  by: Actor,
  context: ServiceContext,
): Promise<Round | GridRefusal> {
  return changeRound(
    roundId,
    'stop-recorded',
    (current) => withStop(current, record, by, dayInShanghai(context.clock.now())),
    by,
    context,
  );
}

/** The round with one stop walked, or why it cannot be. */
function withStop(
  round: Round,
  { stopId, doneOn, found, note }: StopRecord,
  by: { readonly personId: string; readonly name: string },
  today: IsoDate,
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
  const done = (stop: RoundStop): RoundStop => ({
    id: stop.id,
    name: stop.name,
    doneOn,
    doneBy: { personId: by.personId, name: by.name },
    found,
    ...(note ? { note } : {}),
  });
  return { ...round, stops: round.stops.map((stop) => (stop.id === stopId ? done(stop) : stop)) };
}
