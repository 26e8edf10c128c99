import type { ReportedParty } from '../../src/domain/disputes/party.js';
import type { ProgressCommand } from '../../src/domain/platforms/platform-command.js';
import type { DisputeReport } from '../../src/domain/platforms/platform-report.js';
import { formatChinaTime, parseChinaTime } from '../kit/china-time.js';
import type { GridEvent, GridProgress, GridRecord } from './shapes.js';
import { STAGES } from './stages.js';

/** The grid platform's record in the hub's words. */
export function toReport({ event_id, record }: GridEvent): DisputeReport {
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
