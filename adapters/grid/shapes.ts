import { z } from 'zod';
import { parseChinaTime } from '../kit/china-time.js';
import { hasCode } from '../kit/code-table.js';
import { identifier, plainText } from '../kit/plain-text.js';
import { EVENT_SCALES } from './event-scales.js';
import { EVENT_TYPES } from './event-types.js';
import { STAGES } from './stages.js';

const chinaTime = z
  .string()
  .max(19)
  .refine((text) => parseChinaTime(text) !== undefined, 'not a time');

/** A litigant of a record (当事人). `litigant_role`: 1 申请人, 2 被申请人. */
export const litigantShape = z.object({
  litigant_name: plainText(80),
  litigant_role: z.enum(['1', '2']),
  cert_num: plainText(50).exactOptional(),
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
  event_size_code: z.string().refine((code) => hasCode(EVENT_SCALES, code), 'unknown code'),
  dispute_event_type: z.string().refine((code) => hasCode(EVENT_TYPES, code), 'unknown code'),
  involved_amount: z.int().min(1).max(999_999),
  grid_num: identifier,
  recorder: z.object({ recorder_id: identifier, recorder_name: plainText(80) }),
  litigants: z.array(litigantShape).max(100),
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
export const messageShape = z.discriminatedUnion('event', [eventShape, decisionShape]);

export type GridCorrection = z.infer<typeof correctionShape>;
export type GridDecision = z.infer<typeof decisionShape>;
export type GridMessage = z.infer<typeof messageShape>;
export type GridDraft = z.infer<typeof draftShape>;
export type GridRecord = z.infer<typeof recordShape>;
export type GridEvent = z.infer<typeof eventShape>;
export type GridProgress = z.infer<typeof progressShape>;
