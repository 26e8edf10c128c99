import type { IsoDate } from '../law/iso-date.js';
import type { ConfirmationApplicant, JudicialConfirmation, Obstacle } from './confirmation.js';
import { reliefTerm } from './confirmation-term.js';
import { type CourtRefusal, refuseCourt } from './court-refusal.js';

/**
 * Whether confirmation can be asked for like this today (司法确认申请审查): by all who made the agreement, in person or by
 * agents, and in time, or within ten days after an obstacle that lay across the last day.
 *
 * @returns why not, or `undefined`
 */
export function judgeApplication(
  confirmation: JudicialConfirmation,
  applicants: readonly ConfirmationApplicant[],
  obstacle: Obstacle | undefined,
  today: IsoDate,
): CourtRefusal | undefined {
  if (confirmation.state !== 'prepared') {
    return refuseCourt('wrong-state', '该协议已经申请过司法确认，不能重复申请。');
  }
  const { partyIds } = confirmation.agreement;
  const asking = applicants.map(({ partyId }) => partyId);
  if (new Set(asking).size !== asking.length || asking.some((id) => !partyIds.includes(id))) {
    return refuseCourt('invalid-input', '申请人须是协议当事人，且每人只列一次。');
  }
  if (asking.length < partyIds.length) {
    return refuseCourt(
      'single-party',
      '司法确认须由协议各方当事人共同申请，本人不能到场的可以委托代理人；一方单独申请，法院不予受理。',
    );
  }
  return judgeTerm(confirmation, obstacle, today);
}

function judgeTerm(
  { term }: JudicialConfirmation,
  obstacle: Obstacle | undefined,
  today: IsoDate,
): CourtRefusal | undefined {
  if (today <= term.day) return undefined;
  const late = `司法确认申请期限已于${term.day}届满。`;
  if (!obstacle) {
    return refuseCourt('too-late', `${late}协议仍有合同效力，可就协议的履行提起诉讼。`);
  }
  if (obstacle.from > term.day || obstacle.to < term.day || obstacle.to > today) {
    return refuseCourt('invalid-input', `${late}障碍须在届满日当天存在，并已经消除，才能申请顺延。`);
  }
  const until = reliefTerm(obstacle.to).day;
  return today > until
    ? refuseCourt('too-late', `${late}顺延期限须在障碍消除后十日内申请，已于${until}届满。`)
    : undefined;
}
