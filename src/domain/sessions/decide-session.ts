import { isText } from '../court/is-text.js';
import type { Refusal } from '../disputes/refusal.js';
import { refuse } from '../disputes/refuse.js';
import type { MediationSession, RecordReading, Statement } from './mediation-session.js';

/** So many and so long that the whole fits into one document; all statements together. */
const SESSION_LIMITS = { statements: 100, signs: 15_000, outcomeSigns: 2_000 } as const;

const invalid = (message: string): Refusal => refuse('invalid-input', message);

/** With one more thing that was said (登记陈述). */
export function addStatement(
  session: MediationSession,
  said: Statement,
  now: Date,
): MediationSession | Refusal {
  const { statements, attendees, state } = session;
  if (statements.some(({ key }) => key === said.key)) return session;
  if (state !== 'planned') return refuse('already-decided', '该调解会已经结束或取消，不能再登记陈述。');
  if (said.at > now) return invalid('陈述时间不能晚于现在。');
  if (said.partyId !== undefined && !attendees.some(({ partyId }) => partyId === said.partyId)) {
    return invalid('陈述人须是参加调解会的当事人。');
  }
  const signs = statements.reduce((sum, { text }) => sum + [...text].length, 0) + [...said.text].length;
  const { statements: most, signs: mostSigns } = SESSION_LIMITS;
  if (!isText(said.text, mostSigns) || statements.length >= most || signs > mostSigns) {
    return invalid(`陈述不能为空，一次调解会最多 ${most} 条，合计不超过 ${mostSigns} 字。`);
  }
  return { ...session, statements: [...statements, said] };
}

/**
 * The session as it was held (调解会记录): the record was read to each party in a language of that party's, and each found it
 * right. One that was broken off may end without.
 */
export function hold(
  session: MediationSession,
  held: NonNullable<MediationSession['held']>,
  now: Date,
): MediationSession | Refusal {
  const { attendees, state, beginsAt } = session;
  if (state !== 'planned') return refuse('already-decided', '该调解会已经结束或取消。');
  if (held.endedAt > now || held.endedAt < beginsAt)
    return invalid('结束时间不能早于开始时间，也不能晚于现在。');
  if (!isText(held.outcome, SESSION_LIMITS.outcomeSigns)) {
    return invalid(`调解情况须为 1 至 ${SESSION_LIMITS.outcomeSigns} 字。`);
  }
  const spoken = attendees.flatMap(({ languages }) => languages);
  const isSpoken = held.languages.length >= 1 && held.languages.every((code) => spoken.includes(code));
  if (!isSpoken || held.languages.length > 5 || new Set(held.languages).size < held.languages.length) {
    return invalid('所用语种须是参加人会说的一至五个语种。');
  }
  const partyIds = attendees.flatMap(({ partyId }) => partyId ?? []);
  const isReading = ({ partyId, language }: RecordReading): boolean =>
    partyIds.includes(partyId) && /^[a-z]{3}$/.test(language);
  if (held.readings.length > 2 * partyIds.length || !held.readings.every(isReading)) {
    return invalid('宣读确认须写明参加的当事人和语种代码。');
  }
  const unread = attendees.some(
    ({ role, partyId, languages }) =>
      role === 'party' &&
      !held.readings.some(
        (one) => one.partyId === partyId && one.confirmed && languages.includes(one.language),
      ),
  );
  return unread && held.result !== 'broken-off'
    ? refuse('evidence-missing', '调解记录须以各方当事人懂得的语言宣读，并经其确认。')
    : { ...session, state: 'held', held };
}

/** The session called off (取消调解会). */
export const callOff = (
  session: MediationSession,
  calledOff: NonNullable<MediationSession['calledOff']>,
): MediationSession | Refusal =>
  session.state === 'planned'
    ? { ...session, state: 'called-off', calledOff }
    : refuse('already-decided', '该调解会已经结束或取消。');
