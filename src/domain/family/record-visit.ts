import { dayInShanghai } from '../law/day-in-shanghai.js';
import type { IsoDate } from '../law/iso-date.js';
import type { Actor } from '../people/actor.js';
import { addFacts } from './add-facts.js';
import type { FamilyDuty } from './family-duty.js';
import type { FamilyFact } from './family-fact.js';
import { type IndexPoint, type IndicatorMarks, indexPoint } from './family-indices.js';
import { type FamilyRefusal, isFamilyRefusal, refuseFamily } from './family-refusal.js';
import type { FamilyRules } from './family-rules.js';
import type { FamilyEntry, FamilyWatch } from './family-watch.js';
import { logFamily } from './log-family.js';
import { dutyDone } from './plan-duties.js';
import { withDuty } from './replan.js';

/** What somebody found who was with the family. */
export interface FamilyVisit {
  readonly on: IsoDate;
  readonly calm: boolean;
  readonly note: string;
  readonly facts: readonly FamilyFact[];
  readonly marks: IndicatorMarks;
}

/** That a leader saw to one of the duties besides visiting (包保办理). */
export interface DutyReport {
  readonly duty: Exclude<FamilyDuty, 'visit'>;
  readonly on: IsoDate;
  readonly note: string;
}

const VISITS_KEPT = 20;
const POINTS_KEPT = 400;

/** Takes down a visit (登记走访): the next one is due a rhythm later, and the family is scored anew. */
export function recordVisit(
  watch: FamilyWatch,
  { on, calm, note, facts, marks }: FamilyVisit,
  { key, by, now }: { readonly key: string; readonly by: Actor; readonly now: Date },
  rules: FamilyRules,
): FamilyWatch | FamilyRefusal {
  const today = dayInShanghai(now);
  if (on > today) return refuseFamily('invalid-input', '走访日期不能晚于今天。');
  if (calm && facts.length > 0) {
    return refuseFamily('invalid-input', '走访中发现新情形的，不能记为平稳。');
  }
  const scored = addFacts(watch, facts, today, rules);
  if (isFamilyRefusal(scored)) return scored;
  const point = indexPoint(on, marks);
  const isAsked = Object.keys(marks).length > 0;
  const visited: FamilyWatch = {
    ...scored,
    visits: byDay([...scored.visits, { on, calm }]).slice(-VISITS_KEPT),
    indices: isAsked ? withPoint(scored.indices, point) : scored.indices,
  };
  const said = {
    at: now,
    by,
    event: 'visited',
    on,
    key,
    calm,
    note,
    score: scored.proposal.score,
    ...(facts.length > 0 ? { facts } : {}),
    ...(isAsked ? { indices: point } : {}),
  } as const;
  return doneOn(visited, 'visit', said, rules);
}

/** Takes down that a leader saw to a duty (登记包保办理): it is due again a rhythm later. */
export function reportDuty(
  watch: FamilyWatch,
  { duty, on, note }: DutyReport,
  { key, by, now }: { readonly key: string; readonly by: Actor; readonly now: Date },
  rules: FamilyRules,
): FamilyWatch | FamilyRefusal {
  if (!watch.duties) return refuseFamily('not-graded', '尚未定级，没有包保安排。');
  if (on > dayInShanghai(now)) return refuseFamily('invalid-input', '办理日期不能晚于今天。');
  return doneOn(watch, duty, { at: now, by, event: 'reported', on, key, note }, rules);
}

/** The line in the story, with the day that was due and the one that takes its place. */
function doneOn(
  watch: FamilyWatch,
  duty: FamilyDuty,
  said: Omit<FamilyEntry, 'number' | 'duty'> & { readonly on: IsoDate },
  { rhythm }: FamilyRules,
): FamilyWatch {
  const { duties, grade } = watch;
  if (!duties || !grade) return logFamily(watch, { ...said, duty });
  const before = duties[duty];
  const after = dutyDone(before, said.on, rhythm[grade]);
  const moved = after === before ? {} : { dueOn: before.dueOn, told: before.told, nextDueOn: after.dueOn };
  return withDuty(logFamily(watch, { ...said, duty, ...moved }), duty, after);
}

/** One point a day: the one written down last stands. */
const withPoint = (points: readonly IndexPoint[], point: IndexPoint): IndexPoint[] =>
  byDay([...points.filter(({ on }) => on !== point.on), point]).slice(-POINTS_KEPT);

const byDay = <Dated extends { readonly on: IsoDate }>(all: readonly Dated[]): Dated[] =>
  [...all].sort((one, other) => one.on.localeCompare(other.on));
