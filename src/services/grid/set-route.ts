import { areaReaches } from '../../domain/areas/area-reaches.js';
import { findArea } from '../../domain/areas/find-area.js';
import { SCHEMA_VERSION } from '../../domain/effects/schema-version.js';
import { auditedInGrid } from '../../domain/grid/audited-in-grid.js';
import { type GridRefusal, refuseInGrid } from '../../domain/grid/grid-refusal.js';
import type { RoundWorker, Route, RouteStop } from '../../domain/grid/round.js';
import { periodOf, type RoundKind } from '../../domain/grid/round-period.js';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import { isWorker } from './reassign-round.js';
import { roundTaskEffect } from './round-task-effect.js';

/** What a route is to be. */
export interface NewRoute {
  readonly kind: RoundKind;
  readonly gridCode: string;
  readonly stops: readonly RouteStop[];
  readonly worker: RoundWorker;
}

/**
 * Sets the standing route of a grid (设定路线). The round that is open takes over what is new on it; nothing that was walked is
 * lost, and what was taken off counts no more from the next period on.
 */
export async function setRoute(
  route: NewRoute,
  by: Actor,
  { repositories, clock }: ServiceContext,
): Promise<Route | GridRefusal> {
  const { kind, gridCode, stops, worker } = route;
  if (findArea(gridCode)?.level !== 'grid') return refuseInGrid('invalid-input', '没有这个网格。');
  if (!areaReaches(by.areaCode, gridCode)) return refuseInGrid('outside-area', '该网格不在您负责的辖区内。');
  const ids = new Set(stops.map(({ id }) => id));
  const isNamed = ({ id, name }: RouteStop) =>
    /^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/.test(id) && name.trim() !== '' && [...name].length <= 80;
  if (stops.length > 300 || ids.size !== stops.length || !stops.every(isNamed) || !isWorker(worker)) {
    return refuseInGrid(
      'invalid-input',
      '路线最多三百户（组），编号不能重复，名称须为 1 至 80 字，并须指定人员。',
    );
  }
  const now = clock.now();
  const id = `${kind}:${gridCode}`;
  const audited = (version: number) =>
    auditedInGrid('Route', id, { detail: 'route-set', key: `route-set:${version}` }, by, now);
  const first: Route = {
    ...route,
    id,
    version: 1,
    schemaVersion: SCHEMA_VERSION,
    effects: [audited(0)],
  };
  const stored = (await repositories.routes.insert(first))
    ? first
    : await repositories.routes.change<Route>(id, (current) => {
        const next = { ...current, stops, worker, effects: [...current.effects, audited(current.version)] };
        return { next, result: next };
      });
  const { id: period } = periodOf(kind, dayInShanghai(now));
  await repositories.rounds.change(`${id}:${period}`, (round) => {
    const added = stops.filter((stop) => !round.stops.some((known) => known.id === stop.id));
    if (round.state === 'complete' || added.length === 0) return { result: undefined };
    const next = { ...round, stops: [...round.stops, ...added], worker: round.worker ?? worker };
    return { next: roundTaskEffect(next, now), result: undefined };
  });
  return stored ?? first;
}
