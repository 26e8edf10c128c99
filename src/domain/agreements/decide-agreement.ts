import { effectiveDay } from '../court/confirmation-term.js';
import { isText } from '../court/is-text.js';
import type { Refusal } from '../disputes/refusal.js';
import { refuse } from '../disputes/refuse.js';
import type { IsoDate } from '../law/iso-date.js';
import type { Agreement, AgreementVisit, Performance, SigningWay } from './agreement.js';
import { datesOf } from './agreement-dates.js';
import { AGREEMENT_LIMITS } from './check-draft.js';
import { agreementState, isDone, paidFen } from './performance.js';

/** Who put a name or a seal to a written agreement (签署): a party, the mediator, or the committee by its seal. */
export type SigningAct =
  | { readonly who: 'party'; readonly partyId: string; readonly way: SigningWay; readonly on: IsoDate }
  | { readonly who: 'mediator' | 'seal'; readonly on: IsoDate };

const invalid = (message: string): Refusal => refuse('invalid-input', message);

/** With its effect and state as of today (生效与状态). */
export function asOf(agreement: Agreement, today: IsoDate): Agreement {
  const effectiveOn = effectiveDay(datesOf(agreement));
  const next: Agreement = { ...agreement, ...(effectiveOn === undefined ? {} : { effectiveOn }) };
  return { ...next, state: agreementState(next, today) };
}

/** A written agreement with one more signature, or with the seal (签署协议). Each is given once. */
export function sign(agreement: Agreement, act: SigningAct, today: IsoDate): Agreement | Refusal {
  if (agreement.form === 'oral') return invalid('口头协议自达成之日起生效，不需签署。');
  if (agreement.state !== 'awaiting') return refuse('already-decided', '该协议已经生效或终止，不能再签署。');
  if (act.on > today) return invalid('签署日期不能晚于今天。');
  if (act.who === 'party') {
    const { partyId, on, way } = act;
    if (!agreement.partyIds.includes(partyId)) return invalid('签署人须是协议当事人。');
    if (agreement.signatures.some((one) => one.partyId === partyId)) {
      return refuse('already-decided', '该当事人已经签署。');
    }
    return asOf({ ...agreement, signatures: [...agreement.signatures, { partyId, on, way }] }, today);
  }
  const field = act.who === 'seal' ? 'sealedOn' : 'mediatorSignedOn';
  if (agreement[field] !== undefined) return refuse('already-decided', '已经登记过。');
  return asOf({ ...agreement, [field]: act.on }, today);
}

/** With something of a duty done (登记履行). Nothing is paid twice over, and nothing before it was agreed. */
export function perform(agreement: Agreement, done: Performance, today: IsoDate): Agreement | Refusal {
  const { duties, performances, effectiveOn } = agreement;
  if (performances.some(({ key }) => key === done.key)) return agreement;
  const duty = duties.find(({ number }) => number === done.duty);
  if (effectiveOn === undefined || agreement.ended || !duty) {
    return refuse('not-in-force', '该协议未生效或已终止，或没有这一项义务。');
  }
  if (done.on > today || done.on < effectiveOn)
    return invalid('履行日期不能早于协议生效日，也不能晚于今天。');
  if (!isText(done.evidence, AGREEMENT_LIMITS.evidenceSigns)) {
    return invalid(`履行凭证须为 1 至 ${AGREEMENT_LIMITS.evidenceSigns} 字。`);
  }
  if (isDone(duty, performances)) return refuse('already-decided', '这一项义务已经履行完毕。');
  const open = duty.amountFen - paidFen(duty, performances);
  const isPossible = duty.amountFen > 0 ? done.amountFen > 0 && done.amountFen <= open : done.amountFen === 0;
  if (!Number.isSafeInteger(done.amountFen) || !isPossible) {
    return invalid(`金额以分为单位，须大于零且不超过未付的 ${open} 分；不是付款的义务金额填零。`);
  }
  if (performances.length >= AGREEMENT_LIMITS.performances) {
    return invalid(`履行记录最多 ${AGREEMENT_LIMITS.performances} 条。`);
  }
  return asOf({ ...agreement, performances: [...performances, done] }, today);
}

/** With what a visit found (登记协议回访). */
export function visit(agreement: Agreement, seen: AgreementVisit, today: IsoDate): Agreement | Refusal {
  const { visits, effectiveOn } = agreement;
  if (visits.some(({ key }) => key === seen.key)) return agreement;
  if (effectiveOn === undefined || agreement.ended) return refuse('not-in-force', '该协议未生效或已终止。');
  if (seen.on > today || seen.on < effectiveOn)
    return invalid('回访日期不能早于协议生效日，也不能晚于今天。');
  const { visits: most, noteSigns } = AGREEMENT_LIMITS;
  if (!isText(seen.note, noteSigns) || visits.length >= most) {
    return invalid(`回访情况须为 1 至 ${noteSigns} 字，最多 ${most} 次。`);
  }
  return asOf({ ...agreement, visits: [...visits, seen] }, today);
}

/** That it is no agreement any more (终止协议): given up before it took effect, or replaced or set aside after. */
export function end(agreement: Agreement, ended: NonNullable<Agreement['ended']>): Agreement | Refusal {
  if (agreement.ended) return refuse('already-decided', '该协议已经终止。');
  const isBinding = agreement.effectiveOn !== undefined;
  if (isBinding === (ended.how === 'given-up')) {
    return invalid('未生效的协议可以撤销；已生效的只能由新协议变更，或由法院撤销、确认无效。');
  }
  return { ...agreement, ended, state: 'ended' };
}
