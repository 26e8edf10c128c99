import { findArea } from '../../domain/areas/find-area.js';
import { isGridRefusal } from '../../domain/grid/grid-refusal.js';
import type { Actor } from '../../domain/people/actor.js';
import type { HintReport, StopReport } from '../../domain/platforms/platform-report.js';
import type { ServiceContext } from '../context.js';
import type { Application } from '../inbox/application.js';
import { recordStop } from './record-stop.js';
import { reportHint } from './report-hint.js';

/** Somebody was at a stop, by the grid platform (走访登记入库). The record of a stop that was made later stands. */
export async function takeStopReport(report: StopReport, context: ServiceContext): Promise<Application> {
  const { eventId, occurredAt, roundId, stopId, doneOn, found, note, worker } = report;
  const gridCode = roundId.split(':')[1] ?? '';
  const record = { stopId, doneOn, found, ...(note === undefined ? {} : { note }) };
  // A platform whose clock is fast must not have the last word for good.
  const at = new Date(Math.min(occurredAt.getTime(), context.clock.now().getTime()));
  const word = { id: `grid:${eventId}`, at };
  return applied(await recordStop(roundId, record, gridWorker(worker, gridCode), context, word));
}

/** An early sign comes in from the grid platform (苗头入库), once per record. */
export async function takeHintReport(report: HintReport, context: ServiceContext): Promise<Application> {
  const { externalId, gridCode, text, noticedOn, reporter } = report;
  if (!findArea(gridCode)) return { applied: false, reason: `no such grid: ${gridCode}` };
  const id = `grid-${externalId}`;
  return applied(
    await reportHint(id, { gridCode, text, noticedOn }, gridWorker(reporter, gridCode), context),
  );
}

const gridWorker = (
  { id, name }: { readonly id: string; readonly name: string },
  areaCode: string,
): Actor => ({
  personId: id,
  name,
  role: 'grid-worker',
  areaCode,
});

const applied = (outcome: object): Application =>
  isGridRefusal(outcome) ? { applied: false, reason: outcome.code } : { applied: true };
