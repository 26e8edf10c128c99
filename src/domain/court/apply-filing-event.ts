import type { IsoDate } from '../law/iso-date.js';
import type { FilingState } from '../platforms/platform-report.js';
import type { ConfirmationState, JudicialConfirmation } from './confirmation.js';
import { addFilingEvent, type CourtFiling, type FilingEvent } from './court-filing.js';
import type { CourtSession, SessionState } from './court-session.js';
import type { Enrolment, EnrolmentState } from './enrolment.js';

const CONFIRMATION: Partial<Record<FilingState, ConfirmationState>> = {
  supplement: 'supplement',
  accepted: 'accepted',
  'not-accepted': 'not-accepted',
  confirmed: 'confirmed',
  refused: 'refused',
  withdrawn: 'withdrawn',
};

const SESSION: Partial<Record<FilingState, SessionState>> = {
  booked: 'booked',
  held: 'held',
  'not-held': 'not-held',
  cancelled: 'cancelled',
  withdrawn: 'cancelled',
};

const ENROLMENT: Partial<Record<FilingState, EnrolmentState>> = {
  enrolled: 'enrolled',
  'not-enrolled': 'refused',
  ended: 'ended',
  withdrawn: 'ended',
};

/** Whether an event is the latest of its filing; only that one says how it stands. */
const isLatest = (filing: CourtFiling, { sequence }: FilingEvent): boolean =>
  filing.events.at(-1)?.sequence === sequence;

/** What the court said of a confirmation (司法确认进展); `undefined` when it was known. */
export function applyConfirmationEvent(
  confirmation: JudicialConfirmation,
  event: FilingEvent,
): JudicialConfirmation | undefined {
  const next = addFilingEvent(confirmation, event);
  if (!next || !isLatest(next, event)) return next;
  const caseNumber = event.caseNumber ?? next.caseNumber;
  return {
    ...next,
    state: CONFIRMATION[event.state] ?? next.state,
    ...(caseNumber === undefined ? {} : { caseNumber }),
  };
}

/** What the court said of a remote session (远程调解进展); it may move it to another time. */
export function applySessionEvent(
  session: CourtSession,
  event: FilingEvent,
  beginsAt: Date | undefined,
): CourtSession | undefined {
  const next = addFilingEvent(session, event);
  if (!next || !isLatest(next, event)) return next;
  return { ...next, state: SESSION[event.state] ?? next.state, beginsAt: beginsAt ?? next.beginsAt };
}

/** What the court said of an enrolment (入驻进展); it may set another last day. */
export function applyEnrolmentEvent(
  enrolment: Enrolment,
  event: FilingEvent,
  until: IsoDate | undefined,
): Enrolment | undefined {
  const next = addFilingEvent(enrolment, event);
  if (!next || !isLatest(next, event)) return next;
  return { ...next, state: ENROLMENT[event.state] ?? next.state, until: until ?? next.until };
}
