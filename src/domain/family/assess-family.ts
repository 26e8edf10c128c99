import type { IsoDate } from '../law/iso-date.js';
import { daysBetween } from '../time/add-days.js';
import { FAMILY_FACT_KINDS, type FamilyFact, type FamilyFactKind } from './family-fact.js';
import type { FamilyGrade } from './family-grade.js';
import type { FactWeight, FamilyRules } from './family-rules.js';

/** Why a family has some of its points (评分理由). */
export interface RiskReason {
  readonly kind: FamilyFactKind;
  /** How often it happened in the time that counts, and how many of these count. */
  readonly times: number;
  readonly counted: number;
  readonly points: number;
}

/** What the recorded facts come to (风险评估): a proposal, which a person decides on. */
export interface FamilyAssessment {
  readonly grade: FamilyGrade;
  /** The sum of the reasons' points. */
  readonly score: number;
  readonly reasons: readonly RiskReason[];
}

/** Whether a fact still counts on a day. */
export const stillCounts = ({ on }: FamilyFact, { countsForDays }: FactWeight, day: IsoDate): boolean =>
  on <= day && daysBetween(on, day) <= countsForDays;

/** Proposes a grade from the facts that count on a day (风险分级建议). A fact more never lowers the score. */
export function assessFamily(
  facts: readonly FamilyFact[],
  day: IsoDate,
  { weights, thresholds }: Pick<FamilyRules, 'weights' | 'thresholds'>,
): FamilyAssessment {
  const reasons = FAMILY_FACT_KINDS.flatMap((kind): RiskReason[] => {
    const weight = weights[kind];
    const times = facts.filter((fact) => fact.kind === kind && stillCounts(fact, weight, day)).length;
    const counted = Math.min(times, weight.most);
    return counted === 0 ? [] : [{ kind, times, counted, points: counted * weight.points }];
  });
  const score = reasons.reduce((sum, { points }) => sum + points, 0);
  const grade = score >= thresholds.high ? 'high' : score >= thresholds.medium ? 'medium' : 'low';
  return { grade, score, reasons };
}
