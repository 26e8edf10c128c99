import { isText } from '../court/is-text.js';
import type { Party } from '../disputes/party.js';
import type { Refusal } from '../disputes/refusal.js';
import { refuse } from '../disputes/refuse.js';
import type { Attendee, MediationSession } from './mediation-session.js';

/** A session as it is planned. */
export type PlannedSession = Pick<
  MediationSession,
  'mode' | 'courtSessionId' | 'beginsAt' | 'place' | 'attendees'
>;

const MOST_ATTENDEES = 60;
const INVITED: readonly Attendee['role'][] = ['interpreter', 'kin', 'expert'];

const invalid = (message: string): Refusal => refuse('invalid-input', message);

/**
 * Whether a session can be planned like this (调解会检查): both sides, a mediator, whoever else is invited with the consent of
 * every party, and nobody who cannot be understood.
 *
 * @returns why not, or `undefined`
 */
export function checkSession(session: PlannedSession, parties: readonly Party[]): Refusal | undefined {
  const { attendees, place, mode, courtSessionId } = session;
  if (!isText(place, 100)) return invalid('调解地点须为 1 至 100 字。');
  if ((mode === 'remote-court') !== (courtSessionId !== undefined)) {
    return invalid('远程诉调须关联法院平台的远程调解，其他方式不关联。');
  }
  if (attendees.length > MOST_ATTENDEES || !attendees.every(isWhole)) {
    return invalid(
      `参加人最多 ${MOST_ATTENDEES} 人，当事人填编号，其他人填姓名，并填写语种代码（ISO 639-3）。`,
    );
  }
  return checkParties(attendees, parties) ?? checkInvited(attendees) ?? checkLanguages(attendees);
}

const isWhole = ({ role, partyId, name, languages }: Attendee): boolean =>
  (role === 'party'
    ? partyId !== undefined && name === undefined
    : partyId === undefined && name !== undefined && isText(name, 80)) &&
  languages.length >= 1 &&
  languages.length <= 5 &&
  languages.every((code) => /^[a-z]{3}$/.test(code));

function checkParties(attendees: readonly Attendee[], parties: readonly Party[]): Refusal | undefined {
  const ids = attendees.flatMap(({ partyId }) => partyId ?? []);
  const taking = parties.filter(({ id }) => ids.includes(id));
  const bothSides = ['applicant', 'respondent'].every((side) => taking.some((one) => one.side === side));
  if (taking.length !== ids.length || !bothSides) {
    return invalid('参加的当事人须是本纠纷的当事人，双方至少各一人，每人只列一次。');
  }
  return attendees.some(({ role }) => role === 'mediator') ? undefined : invalid('须有调解员参加。');
}

function checkInvited(attendees: readonly Attendee[]): Refusal | undefined {
  const partyIds = attendees.flatMap(({ partyId }) => partyId ?? []);
  const isAbsent = (id: string): boolean => !partyIds.includes(id);
  if (attendees.some(({ agreedBy = [] }) => agreedBy.length > partyIds.length || agreedBy.some(isAbsent))) {
    return invalid('征得同意的须是参加的当事人。');
  }
  const unasked = attendees.find(
    ({ role, agreedBy = [] }) => INVITED.includes(role) && !partyIds.every((id) => agreedBy.includes(id)),
  );
  return unasked && refuse('consent-missing', `邀请${unasked.name ?? ''}参加，须征得各方当事人同意。`);
}

/** Each party and some mediator have a language in common, or an interpreter between them. */
function checkLanguages(attendees: readonly Attendee[]): Refusal | undefined {
  const spoken = attendees.filter(({ role }) => role === 'mediator').flatMap(({ languages }) => languages);
  const bridges = attendees.filter(({ role }) => role === 'interpreter');
  const isUnderstood = ({ languages }: Attendee): boolean =>
    languages.some((code) => spoken.includes(code)) ||
    bridges.some(
      (bridge) =>
        bridge.languages.some((code) => languages.includes(code)) &&
        bridge.languages.some((code) => spoken.includes(code)),
    );
  return attendees.filter(({ role }) => role === 'party').every(isUnderstood)
    ? undefined
    : refuse(
        'language-missing',
        '有当事人与调解员没有共同语言，请安排懂该语种的调解员，或征得同意后邀请翻译。',
      );
}
