import type { HandOverCommand } from '../../src/domain/platforms/platform-command.js';
import type { CourtProgress } from '../../src/domain/platforms/platform-report.js';
import { formatCaseNumber, parseCaseNumber } from './case-number.js';
import { statusOfState } from './court-states.js';
import type { CourtEvent, CourtHandOver } from './shapes.js';

/** A dispute in the court platform's words. */
export function toHandOver(command: HandOverCommand): CourtHandOver {
  const names = (side: 'applicant' | 'respondent'): string[] =>
    command.parties.filter((party) => party.side === side).map(({ name }) => name);
  return {
    sourceCaseId: command.disputeId,
    title: command.title,
    dispute: command.summary,
    disputeType: command.categoryCode,
    areaCode: command.areaCode,
    mediatorId: command.mediator.id,
    mediatorName: command.mediator.name,
    applicantPartyList: names('applicant').map((applicantName) => ({ applicantName })),
    respondentPartyList: names('respondent').map((respondentName) => ({ respondentName })),
  };
}

/** What the court says about a case, in the hub's words. */
export function toReport(event: CourtEvent): CourtProgress {
  const { eventId, caseId, handOverKey, sequence, state, occurredAt, mediationCaseNo, remark } = event;
  const status = statusOfState(state);
  if (!status) throw new RangeError('a state that the shape should have refused');
  return {
    kind: 'court-progress',
    platform: 'court',
    eventId,
    externalId: caseId,
    occurredAt: new Date(occurredAt),
    handOverKey,
    sequence,
    status,
    ...(mediationCaseNo === undefined ? {} : { caseNumber: caseNumberOf(mediationCaseNo) }),
    ...(remark === undefined ? {} : { note: remark }),
  };
}

/** A number of an unknown pattern stays as the court wrote it: the news must not be lost over its label. */
function caseNumberOf(text: string): string {
  const parsed = parseCaseNumber(text);
  return parsed ? formatCaseNumber(parsed) : text;
}
