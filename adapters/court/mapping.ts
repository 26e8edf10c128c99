import { formatCaseNumber, parseCaseNumber } from '../../src/domain/court/case-number.js';
import type { CourtParty, HandOverCommand } from '../../src/domain/platforms/platform-command.js';
import type {
  CorrectionDecided,
  CourtProgress,
  FilingProgress,
} from '../../src/domain/platforms/platform-report.js';
import {
  COURT_DECISIONS,
  COURT_ENDINGS,
  COURT_FILING_STATES,
  COURT_PHASES,
  COURT_STATES,
  wordOf,
} from './court-states.js';
import type { CourtDecision, CourtEvent, CourtFilingEvent, CourtHandOver } from './shapes.js';

/** A dispute in the court platform's words. */
export function toHandOver(command: HandOverCommand): CourtHandOver {
  const { claims, evidence, consent } = command.package ?? {};
  const of = (side: CourtParty['side']) => command.parties.filter((party) => party.side === side);
  return {
    sourceCaseId: command.disputeId,
    title: command.title,
    dispute: command.summary,
    disputeType: command.categoryCode,
    areaCode: command.areaCode,
    mediatorId: command.mediator.id,
    mediatorName: command.mediator.name,
    applicantPartyList: of('applicant').map((party) => ({ applicantName: party.name, ...reach(party) })),
    respondentPartyList: of('respondent').map((party) => ({ respondentName: party.name, ...reach(party) })),
    ...(claims?.length ? { claims: [...claims] } : {}),
    ...(evidence?.length ? { evidences: evidence.map((item) => ({ ...item })) } : {}),
    ...(consent ? { consentDate: consent.givenOn, consentNote: consent.evidence } : {}),
  };
}

/** How the court reaches a party, as far as it is known. */
export const reach = ({ idNumber, phone, address, deliveryAddress }: CourtParty) => ({
  ...(idNumber === undefined ? {} : { idCardNo: idNumber }),
  ...(phone === undefined ? {} : { tel: phone }),
  ...(address === undefined ? {} : { address }),
  ...(deliveryAddress === undefined ? {} : { deliveryAddress }),
});

/** Whatever the court says, in the hub's words. */
export function toCourtReport(
  event: CourtEvent | CourtFilingEvent | CourtDecision,
): CourtProgress | FilingProgress | CorrectionDecided {
  if ('correctionKey' in event) return toDecision(event);
  return 'filingKey' in event ? toFilingProgress(event) : toReport(event);
}

/** The court names its record by the key that told it of the party. */
const toDecision = (event: CourtDecision): CorrectionDecided => ({
  kind: 'correction-decided',
  platform: 'court',
  eventId: event.eventId,
  externalId: event.recordKey,
  occurredAt: new Date(event.decidedAt),
  key: event.correctionKey,
  accepted: event.decision === COURT_DECISIONS.accepted,
  ...(event.reason === undefined ? {} : { reason: event.reason }),
});

function toFilingProgress(event: CourtFilingEvent): FilingProgress {
  const { eventId, filingNo, filingKey, sequence, occurredAt, caseNo, remark, startTime, validTo } = event;
  return {
    kind: 'filing-progress',
    platform: 'court',
    eventId,
    externalId: filingNo,
    occurredAt: new Date(occurredAt),
    filingKey,
    sequence,
    state: known(COURT_FILING_STATES, event.state),
    ...(caseNo === undefined ? {} : { caseNumber: caseNumberOf(caseNo) }),
    ...(remark === undefined ? {} : { note: remark }),
    ...(startTime === undefined ? {} : { beginsAt: new Date(startTime) }),
    ...(validTo === undefined ? {} : { until: validTo }),
  };
}

function known<Ours extends string>(table: Readonly<Record<Ours, string>>, theirs: string): Ours {
  const ours = wordOf(table, theirs);
  if (ours === undefined) throw new RangeError('a word that the shape should have refused');
  return ours;
}

/** What the court says about a case, in the hub's words. */
export function toReport(event: CourtEvent): CourtProgress {
  const { eventId, caseId, handOverKey, sequence, state, occurredAt, mediationCaseNo, remark } = event;
  const { endReason, phase, extendedTo } = event;
  return {
    kind: 'court-progress',
    platform: 'court',
    eventId,
    externalId: caseId,
    occurredAt: new Date(occurredAt),
    handOverKey,
    sequence,
    status: known(COURT_STATES, state),
    ...(mediationCaseNo === undefined ? {} : { caseNumber: caseNumberOf(mediationCaseNo) }),
    ...(remark === undefined ? {} : { note: remark }),
    ...(endReason === undefined ? {} : { ending: known(COURT_ENDINGS, endReason) }),
    ...(phase === undefined ? {} : { phase: known(COURT_PHASES, phase) }),
    ...(extendedTo === undefined ? {} : { extendedTo }),
  };
}

/** A number of an unknown pattern stays as the court wrote it: the news must not be lost over its label. */
function caseNumberOf(text: string): string {
  const parsed = parseCaseNumber(text);
  return parsed ? formatCaseNumber(parsed) : text;
}
