import { formatCaseNumber, parseCaseNumber } from '../court/case-number.js';
import { isText } from '../court/is-text.js';
import type { Refusal } from '../disputes/refusal.js';
import { refuse } from '../disputes/refuse.js';
import type { IsoDate } from '../law/iso-date.js';
import type { Agreement, Remedy } from './agreement.js';
import { AGREEMENT_LIMITS } from './check-draft.js';

const SHORTEST_EVIDENCE = 5;

/**
 * The agreement with where it was taken when it was broken (登记救济途径). One that a court has confirmed is enforced and not
 * sued on, any other is sued on and not enforced. It goes on binding either way.
 *
 * @param isConfirmed whether a court has ruled that it binds
 * @returns the very same agreement when this case number is on file
 */
export function seekRemedy(
  agreement: Agreement,
  asked: Remedy,
  isConfirmed: boolean,
  today: IsoDate,
): Agreement | Refusal {
  const { effectiveOn, ended, remedies } = agreement;
  if (effectiveOn === undefined || ended) return refuse('not-in-force', '该协议未生效或已终止。');
  if (isConfirmed && asked.kind === 'suit') {
    return refuse('to-be-enforced', '该协议已经司法确认，请向法院申请强制执行，不必另行起诉。');
  }
  if (!isConfirmed && asked.kind === 'enforcement') {
    return refuse('not-confirmed', '该协议未经司法确认，不能申请强制执行，可以就协议的履行起诉。');
  }
  const parsed = parseCaseNumber(asked.caseNumber);
  if (!parsed) return refuse('invalid-input', '案号不符合格式，例如 (2026)云0112民初1号。');
  if (asked.filedOn < effectiveOn || asked.filedOn > today) {
    return refuse('invalid-input', '立案日期不能早于协议生效日，也不能晚于今天。');
  }
  const { noteSigns } = AGREEMENT_LIMITS;
  if ([...asked.note.trim()].length < SHORTEST_EVIDENCE || !isText(asked.note, noteSigns)) {
    return refuse('invalid-input', `请写明凭证，${SHORTEST_EVIDENCE} 至 ${noteSigns} 字。`);
  }
  const remedy: Remedy = { ...asked, caseNumber: formatCaseNumber(parsed) };
  if (remedies.some(({ caseNumber }) => caseNumber === remedy.caseNumber)) return agreement;
  return remedies.length < 10
    ? { ...agreement, remedies: [...remedies, remedy] }
    : refuse('invalid-input', '同一协议最多登记十件。');
}
