import { isText } from '../court/is-text.js';
import type { Party } from '../disputes/party.js';
import type { IsoDate } from '../law/iso-date.js';
import type { Agreement } from './agreement.js';

/** What is taken down of an agreement when it is made. */
export type Draft = Pick<
  Agreement,
  'form' | 'facts' | 'clauses' | 'partyIds' | 'duties' | 'readings' | 'madeOn'
>;

/** So many, and so long, that the whole fits into one document. */
export const AGREEMENT_LIMITS = {
  factsSigns: 2_000,
  clauses: 100,
  clauseSigns: 10_000,
  duties: 60,
  performances: 100,
  evidenceSigns: 100,
  visits: 40,
  noteSigns: 300,
} as const;

const MOST_FEN = 10 ** 13;
const REASON_SIGNS = 200;

/**
 * Whether an agreement can be taken down like this (协议登记检查).
 *
 * @returns what is wrong, in plain Chinese, or `undefined`
 */
export function checkDraft(draft: Draft, parties: readonly Party[], today: IsoDate): string | undefined {
  return checkWords(draft) ?? checkParties(draft, parties) ?? checkDuties(draft) ?? checkDay(draft, today);
}

function checkWords({ facts, clauses }: Draft): string | undefined {
  const { factsSigns, clauseSigns, clauses: most } = AGREEMENT_LIMITS;
  if (!isText(facts, factsSigns)) return `主要事实和争议事项须为 1 至 ${factsSigns} 字。`;
  const signs = clauses.reduce((sum, { text, cleared = '' }) => sum + [...text, ...cleared].length, 0);
  if (clauses.length < 1 || clauses.length > most || signs > clauseSigns) {
    return `协议条款须为 1 至 ${most} 条，连同排除理由合计不超过 ${clauseSigns} 字。`;
  }
  if (!clauses.every(({ text }) => isText(text, clauseSigns))) return '协议条款不能为空。';
  return clauses.every(({ cleared }) => cleared === undefined || isText(cleared, REASON_SIGNS))
    ? undefined
    : `排除理由须为 1 至 ${REASON_SIGNS} 字。`;
}

function checkParties({ partyIds, readings }: Draft, parties: readonly Party[]): string | undefined {
  const making = parties.filter(({ id }) => partyIds.includes(id));
  const bothSides = ['applicant', 'respondent'].every((side) => making.some((one) => one.side === side));
  if (making.length !== partyIds.length || !bothSides) {
    return '协议当事人须是本纠纷的当事人，且双方至少各一人。';
  }
  const isRead = readings.every(
    ({ partyId, language, interpreter }) =>
      partyIds.includes(partyId) &&
      /^[a-z]{3}$/.test(language) &&
      (interpreter === undefined || isText(interpreter, 80)),
  );
  return isRead && readings.length <= 2 * partyIds.length
    ? undefined
    : '宣读记录须写明协议当事人和 ISO 639-3 语种代码，翻译人姓名不超过 80 字。';
}

function checkDuties({ duties, partyIds }: Draft): string | undefined {
  if (duties.length > AGREEMENT_LIMITS.duties) return `履行义务最多 ${AGREEMENT_LIMITS.duties} 项。`;
  for (const { number, debtorId, creditorId, what, amountFen } of duties) {
    if (!partyIds.includes(debtorId) || !partyIds.includes(creditorId) || debtorId === creditorId) {
      return `第${number}项义务的履行人和权利人须是协议的不同当事人。`;
    }
    if (!isText(what, AGREEMENT_LIMITS.evidenceSigns)) {
      return `第${number}项义务的内容须为 1 至 ${AGREEMENT_LIMITS.evidenceSigns} 字。`;
    }
    if (!Number.isSafeInteger(amountFen) || amountFen < 0 || amountFen > MOST_FEN) {
      return `第${number}项义务的金额须为不小于零的整数，以分为单位。`;
    }
  }
  return undefined;
}

function checkDay({ form, madeOn, duties }: Draft, today: IsoDate): string | undefined {
  if (form === 'written')
    return madeOn === undefined ? undefined : '书面协议自签名和盖章起生效，不填订立日期。';
  if (madeOn === undefined || madeOn > today) return '口头协议须填写订立日期，且不能晚于今天。';
  return duties.every(({ dueOn }) => dueOn >= madeOn) ? undefined : '履行期限不能早于协议订立日期。';
}
