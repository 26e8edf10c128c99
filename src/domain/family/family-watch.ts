import type { Aggregate } from '../effects/aggregate.js';
import type { IsoDate } from '../law/iso-date.js';
import type { Actor } from '../people/actor.js';
import type { FamilyAssessment } from './assess-family.js';
import type { DutyLeader, DutyLevel, DutyPlan, FamilyDuty } from './family-duty.js';
import type { FamilyFact } from './family-fact.js';
import type { FamilyGrade } from './family-grade.js';
import type { IndexPoint } from './family-indices.js';

/**
 * What happened in the follow-up of a family (回访经过): opened 建档, fact 登记情形, visited 走访, reported 包保办理, graded 定级,
 * replanned 重排, handed-over 交接, missed 逾期, ended 结束.
 */
export const FAMILY_EVENTS = [
  'opened',
  'fact',
  'visited',
  'reported',
  'graded',
  'replanned',
  'handed-over',
  'missed',
  'ended',
] as const;

export type FamilyEvent = (typeof FAMILY_EVENTS)[number];

/** One line of the story of a family's follow-up (回访经过). What was planned and is over stands here and is never taken out. */
export interface FamilyEntry {
  /** From 1, without a gap. */
  readonly number: number;
  readonly at: Date;
  readonly by: Actor;
  readonly event: FamilyEvent;
  /** On which day it was, where that is not the day of `at`. */
  readonly on?: IsoDate;
  /** Tells a request that is sent again; only whoever sent it knows it. */
  readonly key?: string;
  readonly note?: string;
  readonly facts?: readonly FamilyFact[];
  /** Of `visited`: whether the family was at peace (是否平稳). */
  readonly calm?: boolean;
  readonly indices?: IndexPoint;
  /** What the facts came to from then on. */
  readonly score?: number;
  readonly grade?: FamilyGrade;
  readonly gradeBefore?: FamilyGrade;
  readonly duty?: FamilyDuty;
  /** The day by which the duty had been due, who knew by then that it was missed, and the day that took its place. */
  readonly dueOn?: IsoDate;
  readonly told?: DutyLevel;
  readonly nextDueOn?: IsoDate;
  /** Whose the duty is from then on. */
  readonly leader?: DutyLeader;
}

/** That somebody was with the family, and whether it was at peace (走访). */
export interface FamilyVisitMark {
  readonly on: IsoDate;
  readonly calm: boolean;
}

/** The follow-up of one family, that of one dispute (婚姻家庭回访档案): its id is the dispute's, so that there is one. */
export interface FamilyWatch extends Aggregate {
  readonly areaCode: string;
  readonly state: 'open' | 'ended';
  /** What can still count; all of it stays in the entries. */
  readonly facts: readonly FamilyFact[];
  readonly proposal: FamilyAssessment & { readonly on: IsoDate };
  /** What a person decided, never what was proposed. */
  readonly grade?: FamilyGrade;
  readonly gradedOn?: IsoDate;
  /** Absent until it is graded. */
  readonly duties?: DutyPlan;
  /** The latest, by their days. */
  readonly visits: readonly FamilyVisitMark[];
  /** By their days, one for each. */
  readonly indices: readonly IndexPoint[];
  /** The newest; older ones are kept apart. */
  readonly entries: readonly FamilyEntry[];
}
