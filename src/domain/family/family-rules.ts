import type { OrderLevel } from '../governance/order-level.js';
import type { DutyLevel } from './family-duty.js';
import type { FamilyFactKind } from './family-fact.js';
import type { FamilyGrade } from './family-grade.js';

/** What one kind of fact weighs (分值): points each, how many of them count at most, and for how many days. */
export interface FactWeight {
  readonly points: number;
  readonly most: number;
  readonly countsForDays: number;
}

/** After how many days each grade is gone to see again (回访周期). */
export type FamilyRhythm = Readonly<Record<FamilyGrade, number>>;

/** All figures that the follow-up of families goes by (家庭回访规则). */
export interface FamilyRules {
  readonly weights: Readonly<Record<FamilyFactKind, FactWeight>>;
  /** From how many points on a family is proposed to be of a grade; less is low. */
  readonly thresholds: { readonly medium: number; readonly high: number };
  readonly rhythm: FamilyRhythm;
  /** Who is told how many days after a duty was due, in this order. */
  readonly ladder: readonly { readonly told: Exclude<DutyLevel, 'none'>; readonly daysAfter: number }[];
  /** How many calm visits running a lower grade takes. */
  readonly calmVisits: number;
  /** How weighty the supervision order is that a missed duty of a grade becomes. */
  readonly orderLevel: Readonly<Record<FamilyGrade, OrderLevel>>;
}
