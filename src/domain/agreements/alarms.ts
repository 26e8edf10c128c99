import type { IsoDate } from '../law/iso-date.js';
import { addDays } from '../time/add-days.js';
import { rollOver } from '../time/term-end.js';
import type { Agreement, Alarm } from './agreement.js';
import { isDone } from './performance.js';

/** When somebody is told, in days (提醒节奏). */
export interface AlarmRhythm {
  readonly remindDays: number;
  readonly visitDays: readonly number[];
}

/** The alarms that are still to be raised of an agreement in force (待发提醒), by day. */
export function alarmsAhead(agreement: Agreement, { remindDays, visitDays }: AlarmRhythm): Alarm[] {
  const { effectiveOn, ended, duties, performances, visits, alarms } = agreement;
  if (effectiveOn === undefined || ended) return [];
  const open = duties.filter((duty) => !isDone(duty, performances));
  const all: Alarm[] = [
    ...open.map(({ number, dueOn }) => ({
      kind: 'due-soon' as const,
      on: latest(addDays(dueOn, -remindDays), effectiveOn),
      duty: number,
    })),
    ...open.map(({ number, dueOn }) => ({
      kind: 'late' as const,
      on: addDays(rollOver(dueOn).day, 1),
      duty: number,
    })),
    ...visitDays
      .map((days) => ({ kind: 'follow-up' as const, on: addDays(effectiveOn, days) }))
      // Each visit stands for the next one that was due.
      .slice(visits.length),
  ];
  return all
    .filter(
      ({ kind, on, duty }) => !alarms.some((one) => one.kind === kind && one.on === on && one.duty === duty),
    )
    .sort((one, other) => (one.on < other.on ? -1 : 1));
}

/** The agreement with all alarms raised that are due by a day (发出提醒). */
export const raiseAlarms = (
  agreement: Agreement,
  rhythm: AlarmRhythm,
  today: IsoDate,
  raisedAt: Date,
): Agreement => ({
  ...agreement,
  alarms: [
    ...agreement.alarms,
    ...alarmsAhead(agreement, rhythm)
      .filter(({ on }) => on <= today)
      .map((alarm) => ({ ...alarm, raisedAt })),
  ],
});

const latest = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other);
