import { z } from 'zod';
import { identifier, plainText } from '../kit/plain-text.js';
import {
  COURT_DECISIONS,
  COURT_ENDINGS,
  COURT_FIELDS,
  COURT_FILING_STATES,
  COURT_PHASES,
  COURT_STATES,
} from './court-states.js';

/** An idempotency key: printable, without spaces, so that it can stand in a header. */
export const keyShape = z.string().regex(/^[\x21-\x7e]{1,128}$/);

const day = z.iso.date();
const instant = z.iso.datetime({ offset: true });

/** Who a party is, and how to reach it (身份信息、联系电话、电子送达地址). */
const partyFields = {
  idCardNo: plainText(50).exactOptional(),
  tel: plainText(50).exactOptional(),
  address: plainText(200).exactOptional(),
};
const applicantShape = z.object({
  applicantName: plainText(80),
  ...partyFields,
  deliveryAddress: plainText(200).exactOptional(),
});
const respondentShape = z.object({
  respondentName: plainText(80),
  ...partyFields,
  deliveryAddress: plainText(200).exactOptional(),
});
const evidenceShape = z.object({ name: plainText(100), note: plainText(500).exactOptional() });

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
  applicantPartyList: z.array(applicantShape).min(1).max(100),
  respondentPartyList: z.array(respondentShape).min(1).max(100),
  /** What the parties ask for (诉求). */
  claims: z.array(plainText(500)).max(50).exactOptional(),
  evidences: z.array(evidenceShape).max(100).exactOptional(),
  /** That the parties agree to online mediation (同意在线调解), and since when. */
  consentDate: day.exactOptional(),
  consentNote: plainText(500).exactOptional(),
});

/** An application for judicial confirmation (司法确认申请). `partyRole`: 1 申请人, 2 被申请人 of the dispute. */
export const confirmationShape = z.object({
  sourceCaseId: identifier,
  agreementType: z.enum(['书面', '口头']),
  effectiveDate: day,
  lastDate: day,
  clauses: z.array(plainText(2_000)).min(1).max(100),
  applicants: z
    .array(
      z.object({
        partyName: plainText(80),
        partyRole: z.enum(['1', '2']),
        ...partyFields,
        agentName: plainText(80).exactOptional(),
        agentAuthority: plainText(500).exactOptional(),
      }),
    )
    .min(2)
    .max(100),
  obstacle: z.object({ from: day, to: day, what: plainText(500) }).exactOptional(),
});

/** A remote session that is asked for (预约远程调解). */
export const sessionShape = z.object({
  sourceCaseId: identifier,
  startTime: instant,
  minutes: z.int().min(15).max(480),
  /** That the parties are heard one after another (分别调解). */
  separate: z.boolean(),
  participants: z
    .array(
      z.object({
        partyName: plainText(80),
        mode: z.enum(['音视频', '设备点', '现场']),
        place: plainText(100).exactOptional(),
      }),
    )
    .min(2)
    .max(100),
});

/** Somebody of an invited group on the roster (入驻名册). */
export const enrolmentShape = z.object({
  personId: identifier,
  name: plainText(80),
  group: plainText(20),
  unit: plainText(100),
  post: plainText(100),
  tel: plainText(50),
  tribunal: plainText(100),
  areaCode: identifier,
  validFrom: day,
  validTo: day,
});

/** That something which was filed is taken back (撤回). */
export const withdrawalShape = z.object({ filingKey: keyShape, reason: plainText(500) });

/** What the hub asks the court to correct in its own record of a party (更正申请). `partyRole`: 1 申请人, 2 被申请人. */
export const correctionShape = z.object({
  /** The Idempotency-Key of the hand-over or confirmation that told the court of the party. */
  recordKey: keyShape,
  partyName: plainText(80),
  partyRole: z.enum(['1', '2']),
  fieldName: z.enum(Object.values(COURT_FIELDS)),
  newValue: plainText(200),
  evidence: plainText(500),
  applyTime: instant,
});

/** What the court decided on a correction (更正结果); a no has its reason. */
export const decisionShape = z.object({
  eventId: identifier,
  filingNo: identifier,
  /** The Idempotency-Key of the correction. */
  correctionKey: keyShape,
  recordKey: keyShape,
  decision: z.enum(Object.values(COURT_DECISIONS)),
  decidedAt: instant,
  reason: plainText(200).exactOptional(),
});

const reasonedDecisionShape = decisionShape.refine(
  ({ decision, reason }) => decision !== COURT_DECISIONS.refused || reason !== undefined,
  'no without a reason',
);

/** That a hand-over is taken back (撤回移送). */
export const caseWithdrawalShape = z.object({ handOverKey: keyShape, reason: plainText(500) });

/** One numbered step of the court's handling (办理进展): a callback carries one, a page carries many. */
export const progressShape = z.object({
  eventId: identifier,
  caseId: identifier,
  /** The Idempotency-Key of the hand-over. */
  handOverKey: keyShape,
  sequence: z.int().min(1).max(1_000_000),
  state: z.enum(Object.values(COURT_STATES)),
  occurredAt: instant,
  mediationCaseNo: plainText(80).exactOptional(),
  remark: plainText(1_000).exactOptional(),
  /** Why mediation ended (终结情形). */
  endReason: z.enum(Object.values(COURT_ENDINGS)).exactOptional(),
  phase: z.enum(Object.values(COURT_PHASES)).exactOptional(),
  extendedTo: day.exactOptional(),
});

/** One numbered step of something that was filed (提交事项进展). */
export const filingEventShape = z.object({
  eventId: identifier,
  /** The platform's own number of it. */
  filingNo: identifier,
  /** The Idempotency-Key that it was filed under. */
  filingKey: keyShape,
  sequence: z.int().min(1).max(1_000_000),
  state: z.enum(Object.values(COURT_FILING_STATES)),
  occurredAt: instant,
  caseNo: plainText(80).exactOptional(),
  remark: plainText(1_000).exactOptional(),
  startTime: instant.exactOptional(),
  validTo: day.exactOptional(),
});

/** Whatever the court tells of its own accord. */
export const courtEventShape = z.union([progressShape, filingEventShape, reasonedDecisionShape]);

export type CourtDecision = z.infer<typeof decisionShape>;
export type CourtHandOver = z.infer<typeof handOverShape>;
export type CourtFilingEvent = z.infer<typeof filingEventShape>;
export type CourtEvent = z.infer<typeof progressShape>;
