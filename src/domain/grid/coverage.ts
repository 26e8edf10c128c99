import type { Area } from '../areas/area.js';
import { areaReaches } from '../areas/area-reaches.js';
import type { Round } from './round.js';

/** How much of a period's rounds was walked in an area (完成率). Counted by the rounds' period, never by when it was written down. */
export interface Coverage {
  readonly areaCode: string;
  readonly rounds: number;
  readonly complete: number;
  readonly stops: number;
  /** Walked, sooner or later. */
  readonly done: number;
  /** Walked by the last day of the period. */
  readonly inTime: number;
  /** Of the stops, rounded down: nothing that is missing rounds to a hundred. */
  readonly percent: number;
  /** Names of the stops that nobody was at. */
  readonly missing: readonly string[];
}

/** The coverage of each of these areas by the rounds of one period (各辖区完成率). */
export const coverageOf = (areas: readonly Area[], rounds: readonly Round[]): Coverage[] =>
  areas.map(({ code }) => {
    const own = rounds.filter(({ gridCode }) => areaReaches(code, gridCode));
    const stops = own.flatMap((round) => round.stops.map((stop) => ({ ...stop, to: round.to })));
    const done = stops.filter(({ doneOn }) => doneOn !== undefined);
    return {
      areaCode: code,
      rounds: own.length,
      complete: own.filter(({ state }) => state === 'complete').length,
      stops: stops.length,
      done: done.length,
      inTime: done.filter(({ doneOn, to }) => doneOn !== undefined && doneOn <= to).length,
      percent: stops.length === 0 ? 0 : Math.floor((100 * done.length) / stops.length),
      missing: stops.filter(({ doneOn }) => doneOn === undefined).map(({ name }) => name),
    };
  });
