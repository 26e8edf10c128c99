import { type AgreementFacts, isOver, type JudicialConfirmation } from '../../domain/court/confirmation.js';
import { type AgreementDates, effectiveDay } from '../../domain/court/confirmation-term.js';
import { type CourtRefusal, isCourtRefusal, refuseCourt } from '../../domain/court/court-refusal.js';
import { isText } from '../../domain/court/is-text.js';
import type { Party } from '../../domain/disputes/party.js';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import type { IsoDate } from '../../domain/law/iso-date.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import { findDisputeForCourt } from './find-dispute-for-court.js';
import { openConfirmation } from './open-confirmation.js';

/**
 * Takes down an agreement that is not on file here and may be confirmed (登记拟确认的外部协议): from now on the thirty days are
 * counted and warned of. Of one dispute one is open at a time.
 */
export async function prepareConfirmation(
  disputeId: string,
  agreement: AgreementFacts,
  by: Actor,
  context: ServiceContext,
): Promise<JudicialConfirmation | CourtRefusal> {
  const { repositories, clock } = context;
  const found = await findDisputeForCourt(disputeId, by, context);
  if (isCourtRefusal(found)) return found;
  const now = clock.now();
  const fault = faultOf(agreement, found.parties, dayInShanghai(now));
  if (fault) return fault;
  const effectiveOn = effectiveDay(agreement.dates);
  if (effectiveOn === undefined) {
    return refuseCourt('not-effective', '书面协议须各方签名并加盖调解委员会印章后才生效，请补齐日期。');
  }
  const earlier = await repositories.confirmations.ofDisputes([disputeId]);
  if (!earlier.every(isOver)) return refuseCourt('already-open', '该纠纷已有一件司法确认正在办理。');
  const opening = { disputeId, number: earlier.length + 1, agreement, effectiveOn };
  return (
    (await openConfirmation(opening, by, context)) ??
    refuseCourt('already-open', '该纠纷已有一件司法确认正在办理。')
  );
}

function faultOf(
  { dates, partyIds, clauses }: AgreementFacts,
  parties: readonly Party[],
  today: IsoDate,
): CourtRefusal | undefined {
  const signed = parties.filter(({ id }) => partyIds.includes(id));
  const bothSides = ['applicant', 'respondent'].every((side) => signed.some((party) => party.side === side));
  if (signed.length !== partyIds.length || !bothSides) {
    return refuseCourt('invalid-input', '协议当事人须是本纠纷的当事人，且双方至少各一人。');
  }
  if (clauses.length > 100 || !clauses.every(({ text }) => isText(text, 2_000))) {
    return refuseCourt('invalid-input', '协议条款最多一百条，每条须为 1 至 2000 字。');
  }
  if (daysOf(dates).some((day) => day > today)) {
    return refuseCourt('invalid-input', '协议的签名、盖章、订立日期不能晚于今天。');
  }
  return clauses.some(({ ground }) => ground === undefined)
    ? undefined
    : refuseCourt(
        'nothing-to-confirm',
        '没有可以确认的条款：确认身份关系、物权归属等内容，法院不予受理，请按相应途径办理。',
      );
}

const daysOf = (dates: AgreementDates): IsoDate[] =>
  dates.kind === 'oral'
    ? [dates.madeOn]
    : [dates.lastSignedOn, dates.sealedOn].filter((day) => day !== undefined);
