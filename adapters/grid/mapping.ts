import type { CorrectableField } from '../../src/domain/disputes/correctable-field.js';
import type { ReportedParty } from '../../src/domain/disputes/party.js';
import type { CorrectionCommand, ProgressCommand } from '../../src/domain/platforms/platform-command.js';
import type { CorrectionDecided, DisputeReport } from '../../src/domain/platforms/platform-report.js';
import { formatChinaTime, parseChinaTime } from '../kit/china-time.js';
import type {
  GridCorrection,
  GridDecision,
  GridEvent,
  GridMessage,
  GridProgress,
  GridRecord,
} from './shapes.js';
import { STAGES } from './stages.js';

/** What the grid platform says, in the hub's words. */
export const toReport = (message: GridMessage): CorrectionDecided | DisputeReport =>
  message.event === 'correction.decided' ? toDecision(message) : toDisputeReport(message);

/** The grid platform's record in the hub's words. */
function toDisputeReport({ event_id, record }: GridEvent): DisputeReport {
  const { longitude, latitude } = record;
  return {
    kind: 'dispute-reported',
    platform: 'grid',
    eventId: event_id,
    externalId: record.event_num,
    occurredAt: instant(record.update_time),
    title: record.event_name,
    summary: record.event_describe,
    categoryCode: record.dispute_event_type,
    scaleCode: record.event_size_code,
    peopleInvolved: record.involved_amount,
    happenedOn: instant(record.happen_date),
    place: {
      address: record.happen_place_name,
      ...(longitude === undefined ? {} : { longitude }),
      ...(latitude === undefined ? {} : { latitude }),
    },
    gridCode: record.grid_num,
    parties: record.litigants.map(toParty),
    reporter: { id: record.recorder.recorder_id, name: record.recorder.recorder_name },
  };
}

/** A step of the loop in the grid platform's words. */
export function toProgress({ key, externalId, step, at }: ProgressCommand): GridProgress {
  const { code, name } = STAGES[step];
  return {
    key,
    event_num: externalId,
    stage_code: code,
    stage_name: name,
    stage_time: formatChinaTime(at),
  };
}

const FIELD_NAMES = {
  name: 'litigant_name',
  idNumber: 'cert_num',
  phone: 'tel',
  address: 'address',
} as const satisfies Readonly<Record<CorrectableField, GridCorrection['field_name']>>;

/** A correction in the grid platform's words. */
export function toCorrection(command: CorrectionCommand): GridCorrection {
  const { key, externalId, party, field, value, evidence, at } = command;
  return {
    key,
    event_num: externalId,
    litigant_name: party.name,
    litigant_role: party.side === 'applicant' ? '1' : '2',
    field_name: FIELD_NAMES[field],
    new_value: value,
    evidence,
    apply_time: formatChinaTime(at),
  };
}

function toDecision(decision: GridDecision): CorrectionDecided {
  const { event_id, event_num, correction_key, accepted, reason, decide_time } = decision;
  return {
    kind: 'correction-decided',
    platform: 'grid',
    eventId: event_id,
    externalId: event_num,
    occurredAt: instant(decide_time),
    key: correction_key,
    accepted,
    ...(reason === undefined ? {} : { reason }),
  };
}

function toParty(litigant: GridRecord['litigants'][number]): ReportedParty {
  const { litigant_name, litigant_role, cert_num, tel, address } = litigant;
  return {
    name: litigant_name,
    side: litigant_role === '1' ? 'applicant' : 'respondent',
    ...(cert_num === undefined ? {} : { idNumber: cert_num }),
    ...(tel === undefined ? {} : { phone: tel }),
    ...(address === undefined ? {} : { address }),
  };
}

function instant(chinaTime: string): Date {
  const parsed = parseChinaTime(chinaTime);
  if (!parsed) throw new RangeError('a time that the shape should have refused');
  return parsed;
}
