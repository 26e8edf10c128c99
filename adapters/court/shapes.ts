import { z } from 'zod';
import { identifier, plainText } from '../kit/plain-text.js';
import { COURT_STATES } from './court-states.js';

/** An idempotency key: printable, without spaces, so that it can stand in a header. */
export const keyShape = z.string().regex(/^[\x21-\x7e]{1,128}$/);

/** A dispute as the court takes it over (移送案件), with field names that offline cases are entered under there. */
export const handOverShape = z.object({
  sourceCaseId: identifier,
  title: plainText(100),
  /** What it is about (纠纷简要情况). */
  dispute: plainText(4_000),
  /** A code of GB/T 31000-2015. */
  disputeType: z.string().regex(/^\d{2}(\d{2})?$/),
  areaCode: identifier,
  mediatorId: identifier,
  mediatorName: plainText(80),
  applicantPartyList: z
    .array(z.object({ applicantName: plainText(80) }))
    .min(1)
    .max(100),
  respondentPartyList: z
    .array(z.object({ respondentName: plainText(80) }))
    .min(1)
    .max(100),
});

/** One numbered step of the court's handling (办理进展): a callback carries one, a page carries many. */
export const progressShape = z.object({
  eventId: identifier,
  caseId: identifier,
  /** The Idempotency-Key of the hand-over. */
  handOverKey: keyShape,
  sequence: z.int().min(1).max(1_000_000),
  state: z.enum(Object.values(COURT_STATES)),
  occurredAt: z.iso.datetime({ offset: true }),
  mediationCaseNo: plainText(80).exactOptional(),
  remark: plainText(1_000).exactOptional(),
});

export type CourtHandOver = z.infer<typeof handOverShape>;
export type CourtEvent = z.infer<typeof progressShape>;
