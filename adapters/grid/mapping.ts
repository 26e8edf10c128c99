import type { CorrectableField } from '../../src/domain/disputes/correctable-field.js';
import type { ReportedParty } from '../../src/domain/disputes/party.js';
import { FINDINGS } from '../../src/domain/grid/round.js';
import type {
  CorrectionCommand,
  ProgressCommand,
  RoundTaskCommand,
} from '../../src/domain/platforms/platform-command.js';
import type {
  CorrectionDecided,
  DisputeReport,
  HintReport,
  StopReport,
} from '../../src/domain/platforms/platform-report.js';
import { formatChinaTime, parseChinaTime } from '../kit/china-time.js';
import { FOUND_CODES } from './found-codes.js';
import { knownScale, recordDetails } from './record-details.js';
import type {
  GridCorrection,
  GridDecision,
  GridEvent,
  GridHintEvent,
  GridMessage,
  GridProgress,
  GridRecord,
  GridStopEvent,
  GridTask,
} from './shapes.js';
import { STAGES } from './stages.js';

/** What the grid platform says, in the hub's words. */
export function toReport(message: GridMessage): CorrectionDecided | DisputeReport | StopReport | HintReport {
  switch (message.event) {
    case 'correction.decided':
      return toDecision(message);
    case 'dispute.recorded':
      return toDisputeReport(message);
    case 'stop.recorded':
      return toStopReport(message);
    case 'hint.recorded':
      return toHintReport(message);
  }
}

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
    scaleCode: knownScale(record.event_size_code),
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
    details: recordDetails(record),
  };
}

/** That a worker was at a stop, in the hub's words. */
function toStopReport(event: GridStopEvent): StopReport {
  const { event_id, record_num, task_id, stop_id, done_date, found, note, recorder, update_time } = event;
  return {
    kind: 'stop-recorded',
    platform: 'grid',
    eventId: event_id,
    externalId: record_num,
    occurredAt: instant(update_time),
    roundId: task_id,
    stopId: stop_id,
    doneOn: done_date,
    found: FINDINGS.find((one) => FOUND_CODES[one] === found) ?? 'nothing',
    ...(note === undefined ? {} : { note }),
    worker: { id: recorder.recorder_id, name: recorder.recorder_name },
  };
}

/** An early sign in the hub's words. */
function toHintReport(event: GridHintEvent): HintReport {
  const { event_id, hint_num, grid_num, notice_date, content, recorder, update_time } = event;
  return {
    kind: 'hint-reported',
    platform: 'grid',
    eventId: event_id,
    externalId: hint_num,
    occurredAt: instant(update_time),
    gridCode: grid_num,
    text: content,
    noticedOn: notice_date,
    reporter: { id: recorder.recorder_id, name: recorder.recorder_name },
  };
}

/** A route in the grid platform's words. */
export const toTask = ({
  key,
  taskId,
  round,
  gridCode,
  from,
  to,
  worker,
  stops,
}: RoundTaskCommand): GridTask => ({
  key,
  task_id: taskId,
  task_kind: round === 'visit' ? '01' : '02',
  grid_num: gridCode,
  begin_date: from,
  end_date: to,
  worker: { recorder_id: worker.personId, recorder_name: worker.name },
  stops: stops.map(({ id, name }) => ({ stop_id: id, stop_name: name })),
});

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
} as const satisfies Partial<Readonly<Record<CorrectableField, GridCorrection['field_name']>>>;

/** A correction in the grid platform's words; a field that it has no word for is found to be unsendable. */
export function toCorrection(command: CorrectionCommand) {
  const { key, externalId, party, field, value, evidence, at } = command;
  return {
    key,
    event_num: externalId,
    litigant_name: party.name,
    litigant_role: party.side === 'applicant' ? '1' : '2',
    field_name: field === 'deliveryAddress' ? undefined : FIELD_NAMES[field],
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
