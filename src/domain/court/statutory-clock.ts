import type { Aggregate } from '../effects/aggregate.js';
import type { IsoDate } from '../law/iso-date.js';
import type { TermEnd } from '../time/term-end.js';
import type { DueWarning } from '../time/warnings-of.js';

/**
 * What a statutory clock limits (法定期限种类): asking for judicial confirmation 司法确认申请; the parties' choice of a mediator
 * 共同选择调解员, the court's appointment 指定调解员, the mediator's acceptance 调解员确认接受, asking the other party 征询对方当事人,
 * and mediation itself 在线调解.
 */
export const CLOCK_KINDS = [
  'confirmation',
  'mediator-choice',
  'mediator-appointment',
  'mediator-acceptance',
  'asking-other-party',
  'mediation',
] as const;

export type ClockKind = (typeof CLOCK_KINDS)[number];

/** How a statutory clock stands: running 计算中, stopped for an appraisal 停止计算, kept 已按期完成, missed 已逾期, dropped 不再适用. */
export const CLOCK_STATES = ['running', 'stopped', 'kept', 'missed', 'dropped'] as const;

export type ClockState = (typeof CLOCK_STATES)[number];

/** What a clock comes to by the facts (法定期限要素). */
export interface ClockFacts {
  readonly kind: ClockKind;
  readonly startedOn: IsoDate;
  readonly end: TermEnd;
  /** On which day the thing was done. */
  readonly doneOn?: IsoDate;
  /** Whether it stands still for an appraisal. */
  readonly stopped?: true;
  /** Whether the thing is no longer wanted, so that nothing can be missed. */
  readonly dropped?: true;
}

/** A warning that was raised. */
export interface RaisedWarning extends DueWarning {
  readonly raisedAt: Date;
  /** That the platform has not taken the application yet, so that it should go on paper (改走纸质渠道). */
  readonly route?: 'paper';
}

/**
 * A term set by law, and how much of it is left (法定期限). No outage of a platform stops it. Its id is that of what it
 * limits, a colon, and its kind.
 */
export interface StatutoryClock extends Aggregate, ClockFacts {
  readonly disputeId: string;
  readonly areaCode: string;
  readonly state: ClockState;
  readonly warnings: readonly RaisedWarning[];
}

/** How a clock stands on a day. */
export function clockState({ end, doneOn, stopped, dropped }: ClockFacts, today: IsoDate): ClockState {
  if (doneOn !== undefined) return doneOn <= end.day ? 'kept' : 'missed';
  if (dropped) return 'dropped';
  if (stopped) return 'stopped';
  return today > end.day ? 'missed' : 'running';
}
