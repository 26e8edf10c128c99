import type { IsoDate } from '../law/iso-date.js';
import { daysBetween } from '../time/add-days.js';
import { endOfDays, rollOver, type TermEnd } from '../time/term-end.js';

/**
 * In which phase the court's platform mediates (调解阶段): before filing 立案前, after filing under ordinary 普通程序 or
 * summary procedure 简易程序.
 */
export const MEDIATION_PHASES = ['before-filing', 'ordinary', 'summary'] as const;

export type MediationPhase = (typeof MEDIATION_PHASES)[number];

/** How many days mediation on the court's platform may take, from the mediator's acceptance (在线调解期限). */
const MEDIATION_DAYS: Readonly<Record<MediationPhase, number>> = {
  'before-filing': 30,
  ordinary: 15,
  summary: 7,
};

/** What a mediation term is counted from (调解期限要素). */
export interface MediationTermFacts {
  readonly phase: MediationPhase;
  readonly acceptedOn: IsoDate;
  /** The last day that all parties agreed on, where they extended it (合意延长). */
  readonly extendedTo?: IsoDate;
  /** The times of appraisal, which do not count (鉴定评估期间); one that has not ended counts up to `today`. */
  readonly appraisals: readonly { readonly from: IsoDate; readonly to?: IsoDate }[];
}

/** Until when the court's mediation lasts (在线调解届满日). */
export function mediationTerm(facts: MediationTermFacts, today: IsoDate): TermEnd {
  const { phase, acceptedOn, extendedTo, appraisals } = facts;
  const leftOut = appraisals.reduce(
    (sum, { from, to = today }) => sum + Math.max(0, daysBetween(from, to)),
    0,
  );
  const end = endOfDays(acceptedOn, MEDIATION_DAYS[phase] + leftOut);
  return extendedTo !== undefined && extendedTo > end.counted ? rollOver(extendedTo) : end;
}
