import { z } from 'zod';
import { hasCode } from '../kit/code-table.js';
import { identifier, plainText } from '../kit/plain-text.js';
import { DECISION_WORDS, FIELD_WORDS } from './correction-words.js';
import { ACT_WORDS, LEVEL_WORDS } from './order-codes.js';
import { REPORT_KINDS } from './report-kinds.js';
import { REPORT_SCALES, type ReportScale } from './report-scales.js';
import { STAGES } from './stages.js';

const instant = z.iso.datetime({ offset: true });

/** An idempotency key: printable, without spaces, so that it can stand in a header. */
export const keyShape = z.string().regex(/^[\x21-\x7e]{1,128}$/);

/** A photo or paper (附件): named here, read piece by piece at `/photos/{photoId}`. */
export const photoShape = z.object({
  photoId: identifier,
  name: plainText(200),
  size: z.int().min(1).max(1_000_000_000),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** A party as the worker knows it (当事人); often a bare name. */
export const personShape = z.object({
  name: plainText(80),
  side: z.enum(['申请方', '被申请方']),
  idCardNo: plainText(50).exactOptional(),
  phone: plainText(50).exactOptional(),
  address: plainText(200).exactOptional(),
});

/** Who did something in the app (操作人). */
const userShape = z.object({ userId: identifier, userName: plainText(80) });

/** What a worker fills in (矛盾纠纷上报). */
export const draftShape = z.object({
  title: plainText(100),
  content: plainText(4_000),
  kind: z.string().refine((code) => hasCode(REPORT_KINDS, code), 'unknown code'),
  scale: z.enum(Object.keys(REPORT_SCALES) as ReportScale[]),
  peopleCount: z.int().min(1).max(999_999),
  happenedAt: instant,
  place: plainText(100),
  longitude: z.number().min(-180).max(180).exactOptional(),
  latitude: z.number().min(-90).max(90).exactOptional(),
  areaCode: identifier,
  reporter: userShape,
  people: z.array(personShape).max(100),
  photos: z.array(photoShape).max(20),
});

/** A report as the app holds it. */
export const reportShape = draftShape.extend({ reportNo: identifier, updatedAt: instant });

const actShape = z.object({
  orderNo: identifier,
  /** Who gave the order: `app` or `hub`. */
  origin: z.enum(['app', 'hub']),
  sequence: z.int().min(1).max(1_000_000),
  act: z.enum(Object.values(ACT_WORDS)),
  actedAt: instant,
  actor: userShape,
  reason: plainText(1_000).exactOptional(),
  deadline: instant.exactOptional(),
  level: z.enum(Object.values(LEVEL_WORDS)).exactOptional(),
  demand: plainText(1_000).exactOptional(),
  hubCaseId: identifier.exactOptional(),
  reportNo: identifier.exactOptional(),
  proof: plainText(4_000).exactOptional(),
  photos: z.array(photoShape).max(20).exactOptional(),
});

const NEEDS: Readonly<Record<string, readonly (keyof z.infer<typeof actShape>)[]>> = {
  [ACT_WORDS.issue]: ['level', 'demand', 'deadline'],
  [ACT_WORDS.extend]: ['deadline', 'reason'],
  [ACT_WORDS.reject]: ['reason'],
  [ACT_WORDS.recall]: ['reason'],
  [ACT_WORDS.return]: ['reason'],
  [ACT_WORDS.answer]: ['proof'],
};

/** One numbered thing that one side did with a supervision order (督办往来); the same in either direction. */
export const orderActShape = actShape
  .refine((said) => (NEEDS[said.act] ?? []).every((field) => said[field] !== undefined), 'incomplete')
  .refine(
    ({ act, hubCaseId, reportNo }) => act !== ACT_WORDS.issue || (hubCaseId ?? reportNo) !== undefined,
    'about nothing',
  );

/** What the hub asks the app to correct of a party in a report (更正申请), as the report has the party. */
export const correctionShape = z.object({
  personName: plainText(80),
  side: z.enum(['申请方', '被申请方']),
  field: z.enum(Object.values(FIELD_WORDS)),
  newValue: plainText(200),
  evidence: plainText(500),
  askedAt: instant,
});

/** What was decided in the app on a correction (更正结果); a no has its reason. */
export const decisionShape = z.object({
  key: keyShape,
  reportNo: identifier,
  decision: z.enum(Object.values(DECISION_WORDS)),
  decidedAt: instant,
  reason: plainText(200).exactOptional(),
});

const reasonedDecisionShape = decisionShape.refine(
  ({ decision, reason }) => decision !== DECISION_WORDS.refused || reason !== undefined,
  'no without a reason',
);

/** One event of the app: a callback carries one, a page many. */
export const eventShape = z.discriminatedUnion('event', [
  z.object({ eventId: identifier, event: z.literal('report.filed'), report: reportShape }),
  z.object({ eventId: identifier, event: z.literal('order.acted'), order: orderActShape }),
  z.object({
    eventId: identifier,
    event: z.literal('correction.decided'),
    correction: reasonedDecisionShape,
  }),
]);

/** What the hub reports back about a report (办理进度). */
export const progressShape = z.object({ stage: z.enum(Object.values(STAGES)), enteredAt: instant });

/** A piece of a photo: at most 256 KiB, in base64. */
export const pieceShape = z.object({
  offset: z.int().min(0),
  content: z.base64().max(350_000),
});

export type AppCorrection = z.infer<typeof correctionShape>;
export type AppDecision = z.infer<typeof decisionShape>;
export type AppDraft = z.infer<typeof draftShape>;
export type AppPhoto = z.infer<typeof photoShape>;
export type AppOrderAct = z.infer<typeof orderActShape>;
export type AppEvent = z.infer<typeof eventShape>;
export type AppProgress = z.infer<typeof progressShape>;
