import type { TickName } from '../../jobs/queues.js';
import type { IsoDate } from '../domain/law/iso-date.js';
import { addDays, startOfDay } from '../domain/time/add-days.js';
import { EVENTS } from './events.js';
import type { Fault } from './invariant.js';
import { INVARIANTS } from './invariants.js';
import { lookOver } from './look-over.js';
import type { SimulatedHub } from './simulated-hub.js';
import type { PlannedEvent } from './world/agenda.js';
import { FIRST_DAY } from './world/first-day.js';
import { openOffice } from './world/open-office.js';
import { World } from './world/world.js';

export interface SimulationOptions {
  readonly days: number;
  readonly seed: number;
  /** How many quarrels are reported in a year. */
  readonly scale: number;
  /** Ends it before its time: it then throws the signal's reason. */
  readonly signal?: AbortSignal;
  /** Told after every day, with what did not hold on its evening. */
  onDay?(day: IsoDate, number: number, violations: readonly Violation[]): void;
}

/** An invariant that did not hold, and when. */
export interface Violation extends Fault {
  readonly day: IsoDate;
  readonly invariant: string;
}

/** What a simulation came to (模拟结果). */
export interface SimulationReport {
  readonly violations: readonly Violation[];
  /** How often each thing happened. */
  readonly counts: Readonly<Record<string, number>>;
  /** The hub's figures on the last evening, each equal to its recount unless a violation says so. */
  readonly figures: Readonly<Record<string, number | null>>;
}

/** When in a day everything is waited for, in hours from midnight, and what beats of the hub's heart there are then. */
const TIMES_OF_DAY: readonly (readonly [number, readonly TickName[]])[] = [
  [8, ['pull', 'rounds', 'dues']],
  [12, ['pull', 'dues']],
  [16, ['pull', 'dues']],
  [23.75, ['pull', 'dues', 'sweep']],
];
const HOUR_MS = 3_600_000;

/** Has a subdistrict live beside a hub, day by day, and looks each evening whether all is as it must be (模拟运行). */
export async function simulate(hub: SimulatedHub, options: SimulationOptions): Promise<SimulationReport> {
  const world = new World({ hub, ...options });
  await openOffice(hub);
  const violations: Violation[] = [];
  for (let number = 0; number < options.days; number += 1) {
    options.signal?.throwIfAborted();
    const day = addDays(FIRST_DAY, number);
    for (const kind of EVENTS) world.agenda.begin(kind.independent ?? false, () => kind.plan(day, world));
    for (const [hour, beats] of TIMES_OF_DAY)
      await liveUntil(new Date(startOfDay(day).getTime() + hour * HOUR_MS), beats, world);
    const whole = number === options.days - 1 || addDays(day, 1).endsWith('-01');
    const evening = await lookOver(hub, whole);
    const found: Violation[] = [];
    for (const { name, check } of INVARIANTS) {
      const faults = await check(world, evening);
      found.push(...faults.map((fault) => ({ day, invariant: name, ...fault })));
    }
    violations.push(...found);
    options.onDay?.(day, number + 1, found);
  }
  return {
    violations,
    figures: Object.fromEntries(world.figures),
    counts: Object.fromEntries([...world.counts].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/**
 * Has happen what is planned until then, and waits each time until the hub has done all that follows: so the clock stands while
 * something is on its way, and whatever happens at the same time leaves the same behind, whichever is done first.
 */
async function liveUntil(instant: Date, beats: readonly TickName[], world: World): Promise<void> {
  const { hub, agenda } = world;
  const begin = (events: readonly PlannedEvent[]): void => {
    hub.clock.set(events.at(-1)?.at ?? instant);
    for (const { name } of events) world.count(name);
  };
  while (await agenda.happen(instant, begin)) await hub.idle();
  hub.clock.set(instant);
  await hub.idle();
  for (const beat of beats) {
    await hub.beat(beat);
    await hub.idle();
  }
}
