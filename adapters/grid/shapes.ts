import { z } from 'zod';
import { parseChinaTime } from '../kit/china-time.js';
import { identifier, plainText } from '../kit/plain-text.js';
import { FOUND_CODES } from './found-codes.js';
import { STAGES } from './stages.js';

const chinaTime = z
  .string()
  .max(19)
  .refine((text) => parseChinaTime(text) !== undefined, 'not a time');

const day = z.iso.date();
/** A code of some table: whether the table at hand has it is found out later, and does not keep the record away. */
const codeOf = (most: number) => z.string().regex(new RegExp(`^[0-9A-Za-z]{1,${most}}$`));
const taskId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_:-]{0,95}$/);
const recorderShape = z.object({ recorder_id: identifier, recorder_name: plainText(80) });

/** A litigant of a record (当事人). `litigant_role`: 1 申请人, 2 被申请人. */
export const litigantShape = z.object({
  litigant_name: plainText(80),
  litigant_role: z.enum(['1', '2']),
  cert_num: plainText(50).exactOptional(),
  /** 证件代码, 性别, 民族, 学历, 人员类别: codes, kept as they come. */
  cert_type: codeOf(3).exactOptional(),
  sex: codeOf(1).exactOptional(),
  nation: codeOf(2).exactOptional(),
  education: codeOf(2).exactOptional(),
  person_type: codeOf(4).exactOptional(),
  tel: plainText(50).exactOptional(),
  address: plainText(200).exactOptional(),
});

/**
 * What a grid worker fills in (矛盾纠纷排查化解), with the field names of a provincial GB/T 31000 exchange.
 * Times are China's.
 */
export const draftShape = z.object({
  event_name: plainText(100),
  event_describe: plainText(4_000),
  happen_date: chinaTime,
  happen_place_name: plainText(100),
  longitude: z.number().min(-180).max(180).exactOptional(),
  latitude: z.number().min(-90).max(90).exactOptional(),
  event_size_code: codeOf(2),
  dispute_event_type: codeOf(4),
  involved_amount: z.int().min(1).max(999_999),
  grid_num: identifier,
  recorder: recorderShape,
  litigants: z.array(litigantShape).max(100),
  involved_unit: plainText(100).exactOptional(),
  resolve_limit_date: day.exactOptional(),
  resolve_way_code: codeOf(4).exactOptional(),
  resolve_org_name: plainText(100).exactOptional(),
  resolve_person_name: plainText(50).exactOptional(),
  resolve_person_contact: plainText(50).exactOptional(),
  is_success: z.enum(['0', '1']).exactOptional(),
  resolve_situation: plainText(4_000).exactOptional(),
  exam_date: day.exactOptional(),
  exam_advise: plainText(1_000).exactOptional(),
  competent_dept_code: plainText(20).exactOptional(),
  competent_dept_name: plainText(100).exactOptional(),
});

/** A record as the platform holds it. */
export const recordShape = draftShape.extend({
  event_num: identifier,
  add_time: chinaTime,
  update_time: chinaTime,
});

/** One event of the platform: a callback carries one, a page of records carries many. */
export const eventShape = z.object({
  event_id: identifier,
  event: z.literal('dispute.recorded'),
  record: recordShape,
});

/** That a worker was at a stop of a round (走访登记). `found`: 0 无异常, 1 苗头, 2 纠纷. */
export const stopEventShape = z.object({
  event_id: identifier,
  event: z.literal('stop.recorded'),
  record_num: identifier,
  task_id: taskId,
  stop_id: identifier,
  done_date: day,
  found: z.enum(Object.values(FOUND_CODES)),
  note: plainText(500).exactOptional(),
  recorder: recorderShape,
  update_time: chinaTime,
});

/** An early sign that a worker noticed (苗头). */
export const hintEventShape = z.object({
  event_id: identifier,
  event: z.literal('hint.recorded'),
  hint_num: identifier,
  grid_num: identifier,
  notice_date: day,
  content: plainText(1_000),
  recorder: recorderShape,
  update_time: chinaTime,
});

/** A route that the hub gives out (走访任务). `task_kind`: 01 半月走访, 02 月度排查. */
export const taskShape = z.object({
  key: z.string().regex(/^[\x21-\x7e]{1,128}$/),
  task_id: taskId,
  task_kind: z.enum(['01', '02']),
  grid_num: identifier,
  begin_date: day,
  end_date: day,
  worker: recorderShape,
  stops: z
    .array(z.object({ stop_id: identifier, stop_name: plainText(80) }))
    .min(1)
    .max(300),
});

/** What the hub reports back about a record (处理进度). The key tells repetitions apart. */
export const progressShape = z.object({
  key: z.string().regex(/^[\x21-\x7e]{1,128}$/),
  event_num: identifier,
  stage_code: z.enum(Object.values(STAGES).map(({ code }) => code)),
  stage_name: z.string().max(10),
  stage_time: chinaTime,
});

/** The fields of a litigant that the platform corrects when it is asked to. */
const LITIGANT_FIELDS = ['litigant_name', 'cert_num', 'tel', 'address'] as const;

/** What the hub asks the platform to correct (更正申请), of a litigant as the record has it. */
export const correctionShape = z.object({
  key: z.string().regex(/^[\x21-\x7e]{1,128}$/),
  event_num: identifier,
  litigant_name: plainText(80),
  litigant_role: z.enum(['1', '2']),
  field_name: z.enum(LITIGANT_FIELDS),
  new_value: plainText(200),
  evidence: plainText(500),
  apply_time: chinaTime,
});

/** What the platform decided on a correction. */
export const decisionShape = z.object({
  event_id: identifier,
  event: z.literal('correction.decided'),
  correction_key: z.string().regex(/^[\x21-\x7e]{1,128}$/),
  event_num: identifier,
  accepted: z.boolean(),
  reason: plainText(200).exactOptional(),
  decide_time: chinaTime,
});

/** Whatever the platform tells the hub. */
export const messageShape = z.discriminatedUnion('event', [
  eventShape,
  decisionShape,
  stopEventShape,
  hintEventShape,
]);

export type GridCorrection = z.infer<typeof correctionShape>;
export type GridDecision = z.infer<typeof decisionShape>;
export type GridMessage = z.infer<typeof messageShape>;
export type GridDraft = z.infer<typeof draftShape>;
export type GridRecord = z.infer<typeof recordShape>;
export type GridEvent = z.infer<typeof eventShape>;
export type GridStopEvent = z.infer<typeof stopEventShape>;
export type GridHintEvent = z.infer<typeof hintEventShape>;
export type GridTask = z.infer<typeof taskShape>;
export type GridProgress = z.infer<typeof progressShape>;
