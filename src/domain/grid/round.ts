import type { Aggregate } from '../effects/aggregate.js';
import type { IsoDate } from '../law/iso-date.js';
import type { Word } from '../offline/latest-word.js';
import { addDays } from '../time/add-days.js';
import type { RoundKind } from './round-period.js';

/** Somebody who walks a grid (巡查人员). */
export interface RoundWorker {
  readonly personId: string;
  readonly name: string;
}

/** A household or group on a route (走访户、排查小组). */
export interface RouteStop {
  readonly id: string;
  readonly name: string;
}

/** What was found at a stop (走访结果): nothing 无异常, an early sign 苗头, a dispute 纠纷. */
export const FINDINGS = ['nothing', 'hint', 'dispute'] as const;

export type Finding = (typeof FINDINGS)[number];

/** What somebody said of one visit at a stop (走访记录). */
export interface StopVisit extends Word {
  /** On which day; the round's period counts, not the day it was written down. */
  readonly doneOn: IsoDate;
  readonly doneBy: RoundWorker;
  readonly found: Finding;
  readonly note?: string;
}

/** One stop of a round, and that somebody was there: what was said last of all. */
export interface RoundStop extends RouteStop, Partial<Omit<StopVisit, 'id' | 'at'>> {
  /** The word that stands, and when it was said; absent of what was written down before words were told apart. */
  readonly wordId?: string;
  readonly saidAt?: Date;
  /** What else was said of it, the latest first. */
  readonly beside?: readonly StopVisit[];
}

/**
 * Who knows that a round is late (逐级提醒): nobody yet, the worker 提醒, the community secretary 社区书记, the leading group
 * 领导小组. It only rises.
 */
export const ROUND_LEVELS = ['none', 'worker', 'community-secretary', 'leading-group'] as const;

export type RoundLevel = (typeof ROUND_LEVELS)[number];

/** Into whose hands a round was put, and why it changed hands (改派记录). */
export interface RoundAssignment extends RoundWorker {
  readonly at: Date;
  readonly by: string;
  readonly reason: string;
}

/** A grid's standing route for a kind of round, and who walks it (路线). Its id is `KIND:GRID`. */
export interface Route extends Aggregate {
  readonly kind: RoundKind;
  readonly gridCode: string;
  readonly stops: readonly RouteStop[];
  readonly worker: RoundWorker;
}

/** One round of one grid in one period (巡查任务). Its id is `KIND:GRID:PERIOD`, so that there is one. */
export interface Round extends Aggregate {
  readonly kind: RoundKind;
  readonly gridCode: string;
  readonly period: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly worker?: RoundWorker;
  readonly stops: readonly RoundStop[];
  /** That nothing was found, signed by whoever walked it (零报告). */
  readonly zeroReport?: { readonly at: Date; readonly by: RoundWorker; readonly statement: string };
  readonly state: 'open' | 'complete';
  readonly level: RoundLevel;
  readonly assignments: readonly RoundAssignment[];
}

const REMIND_DAYS_BEFORE = 2;
/** Days after which a late round goes on to the leading group: a default of the house, no source names any. */
const LEADING_GROUP_DAYS_AFTER = 3;

/** Who is told next that a round is not complete, and on which day (下一提醒); `undefined` when all have been told. */
export function nextTelling({
  state,
  level,
  to,
}: Round): { readonly level: RoundLevel; readonly on: IsoDate } | undefined {
  if (state === 'complete') return undefined;
  if (level === 'none') return { level: 'worker', on: addDays(to, -REMIND_DAYS_BEFORE) };
  if (level === 'worker') return { level: 'community-secretary', on: addDays(to, 1) };
  if (level === 'community-secretary')
    return { level: 'leading-group', on: addDays(to, LEADING_GROUP_DAYS_AFTER) };
  return undefined;
}

/** Whether everything was walked, and what was found, or that nothing was, is on record (是否完成). */
export function isComplete({ stops, zeroReport }: Pick<Round, 'stops' | 'zeroReport'>): boolean {
  const walked = stops.every(({ doneOn }) => doneOn !== undefined);
  return (
    walked &&
    (zeroReport !== undefined || stops.some(({ found }) => found !== undefined && found !== 'nothing'))
  );
}
