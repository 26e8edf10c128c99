import { z } from 'zod';
import type { EndingGround } from '../../src/domain/court/ending-grounds.js';
import { MEDIATION_PHASES } from '../../src/domain/court/mediation-term.js';
import {
  COURT_STATUSES,
  type CourtStatus,
  FILING_STATES,
} from '../../src/domain/platforms/platform-report.js';
import type { Clock } from '../../src/domain/time/clock.js';
import { formatChinaTime } from '../kit/china-time.js';
import { plainText } from '../kit/plain-text.js';
import type { CallbackSender } from '../kit/sandbox/callback-sender.js';
import { demand } from '../kit/sandbox/demand.js';
import type { Route } from '../kit/sandbox/route.js';
import { SandboxFault } from '../kit/sandbox/sandbox-fault.js';
import {
  COURT_DECISIONS,
  COURT_ENDINGS,
  COURT_FILING_STATES,
  COURT_PHASES,
  COURT_STATES,
} from './court-states.js';
import type { CourtCase, CourtLedger } from './sandbox-ledger.js';
import { type CourtDecision, type CourtEvent, type CourtFilingEvent, correctionShape } from './shapes.js';

const progressControlShape = z.object({
  status: z.enum(COURT_STATUSES),
  /** Where there is none, the sandbox numbers the case itself when its handling calls for a number. */
  caseNumber: plainText(80).exactOptional(),
  remark: plainText(1_000).exactOptional(),
  ending: z.enum(Object.keys(COURT_ENDINGS) as EndingGround[]).exactOptional(),
  phase: z.enum(MEDIATION_PHASES).exactOptional(),
  extendedTo: z.iso.date().exactOptional(),
  /** When it happened. @defaultValue now */
  occurredAt: z.iso.datetime({ offset: true }).exactOptional(),
  /** `false` keeps the callback back: the hub finds it by its next pull, or after `deliver`. */
  send: z.boolean().default(true),
});

const filingControlShape = z.object({
  state: z.enum(FILING_STATES),
  caseNumber: plainText(80).exactOptional(),
  remark: plainText(1_000).exactOptional(),
  beginsAt: z.iso.datetime({ offset: true }).exactOptional(),
  until: z.iso.date().exactOptional(),
  send: z.boolean().default(true),
});

/** What the court's clerk decides on a correction. */
const decisionControlShape = z
  .object({
    key: z.string(),
    accepted: z.boolean(),
    reason: plainText(200).exactOptional(),
    send: z.boolean().default(true),
  })
  .refine(({ accepted, reason }) => accepted || reason !== undefined, 'no without a reason');

const deliverShape = z.object({ sequences: z.array(z.int().min(1)).min(1).max(1_000) });

/** Lets tests and the demo act as the court, and see what its platform received. */
export function courtControl(ledger: CourtLedger, sender: CallbackSender, clock: Clock): Route[] {
  return [
    {
      method: 'POST',
      path: '/control/cases/{caseId}/progress',
      handle({ params, json }) {
        const found = known(ledger, params.caseId);
        const { send, ...said } = demand(json, progressControlShape);
        const event = draw(found, said, ledger, clock);
        ledger.say(event);
        if (send) sender.send(event.eventId, found.caseId, event);
        return { status: 201, json: event };
      },
    },
    {
      method: 'POST',
      path: '/control/cases/{caseId}/deliver',
      handle({ params, json }) {
        const found = known(ledger, params.caseId);
        const chosen = demand(json, deliverShape).sequences.map((sequence) => {
          const event = found.events[sequence - 1];
          if (!event)
            throw new SandboxFault(422, 'no-such-sequence', `nothing was said as number ${sequence}`);
          return event;
        });
        const deliveryIds = chosen.map((event) => sender.send(event.eventId, found.caseId, event));
        return { status: 202, json: { deliveryIds } };
      },
    },
    {
      method: 'POST',
      path: '/control/filings/{filingNo}/progress',
      handle({ params, json }) {
        const found = ledger.filingWithNumber(params.filingNo ?? '');
        if (!found) throw new SandboxFault(404, 'no-such-filing', 'nothing was filed under this number');
        const { send, state, caseNumber, remark, beginsAt, until } = demand(json, filingControlShape);
        const sequence = found.events.length + 1;
        const event: CourtFilingEvent = {
          eventId: `${found.filingNo}:${sequence}`,
          filingNo: found.filingNo,
          filingKey: found.key,
          sequence,
          state: COURT_FILING_STATES[state],
          occurredAt: clock.now().toISOString(),
          ...(caseNumber === undefined ? {} : { caseNo: caseNumber }),
          ...(remark === undefined ? {} : { remark }),
          ...(beginsAt === undefined ? {} : { startTime: beginsAt }),
          ...(until === undefined ? {} : { validTo: until }),
        };
        ledger.sayOfFiling(event);
        if (send) sender.send(event.eventId, found.filingNo, event);
        return { status: 201, json: event };
      },
    },
    {
      method: 'POST',
      path: '/control/corrections',
      handle({ json }) {
        const { key, accepted, reason, send } = demand(json, decisionControlShape);
        const filed = ledger.filings.get(key);
        if (filed?.path !== '/corrections') {
          throw new SandboxFault(404, 'no-such-correction', 'nobody asked for this');
        }
        const event: CourtDecision = {
          eventId: `${filed.filingNo}:${ledger.events.length + 1}`,
          filingNo: filed.filingNo,
          correctionKey: key,
          recordKey: demand(filed.body, correctionShape).recordKey,
          decision: COURT_DECISIONS[accepted ? 'accepted' : 'refused'],
          decidedAt: clock.now().toISOString(),
          ...(reason === undefined ? {} : { reason }),
        };
        ledger.decide(event);
        if (send) sender.send(event.eventId, filed.filingNo, event);
        return { status: 201, json: event };
      },
    },
    {
      method: 'GET',
      path: '/control/filings',
      handle: () => ({ status: 200, json: { items: [...ledger.filings.values()] } }),
    },
    {
      method: 'GET',
      path: '/control/cases',
      handle: () => ({ status: 200, json: { items: ledger.cases } }),
    },
    {
      method: 'GET',
      path: '/control/withdrawals',
      handle: () => ({
        status: 200,
        json: { items: [...ledger.withdrawals].map(([key, withdrawal]) => ({ key, ...withdrawal })) },
      }),
    },
    { method: 'GET', path: '/control/received', handle: () => ({ status: 200, json: received(ledger) }) },
    {
      method: 'GET',
      path: '/control/deliveries',
      handle: () => ({ status: 200, json: { items: sender.list() } }),
    },
  ];
}

function known(ledger: CourtLedger, caseId: string | undefined): CourtCase {
  const found = ledger.withId(caseId ?? '');
  if (!found) throw new SandboxFault(404, 'no-such-case', 'no case has this id');
  return found;
}

/** What a court would say next, with the next number of the case. */
function draw(
  { caseId, key, events }: CourtCase,
  said: Omit<z.infer<typeof progressControlShape>, 'send'>,
  ledger: CourtLedger,
  clock: Clock,
): CourtEvent {
  const sequence = events.length + 1;
  const now = clock.now();
  const number = said.caseNumber ?? numberFor(said.status, events, ledger, now);
  return {
    eventId: `${caseId}:${sequence}`,
    caseId,
    handOverKey: key,
    sequence,
    state: COURT_STATES[said.status],
    occurredAt: said.occurredAt ?? now.toISOString(),
    ...(number === undefined ? {} : { mediationCaseNo: number }),
    ...(said.remark === undefined ? {} : { remark: said.remark }),
    ...(said.ending === undefined ? {} : { endReason: COURT_ENDINGS[said.ending] }),
    ...(said.phase === undefined ? {} : { phase: COURT_PHASES[said.phase] }),
    ...(said.extendedTo === undefined ? {} : { extendedTo: said.extendedTo }),
  };
}

const KIND_OF_CASE: Partial<Record<CourtStatus, string>> = {
  accepted: '民诉前调',
  'confirmation-applied': '诉前调确',
  confirmed: '诉前调确',
  'confirmation-dismissed': '诉前调确',
};

/** The number the case has under its kind, or the court's next one, written the way courts do: full-width brackets. */
function numberFor(
  status: CourtStatus,
  events: readonly CourtEvent[],
  ledger: CourtLedger,
  now: Date,
): string | undefined {
  const kind = KIND_OF_CASE[status];
  if (kind === undefined) return undefined;
  const own = events.findLast(({ mediationCaseNo }) => mediationCaseNo?.includes(kind))?.mediationCaseNo;
  if (own !== undefined) return own;
  const prefix = `（${formatChinaTime(now).slice(0, 4)}）云0112${kind}`;
  const taken = new Set(
    ledger.events.map((event) => ('mediationCaseNo' in event ? event.mediationCaseNo : undefined)),
  );
  let next = 1;
  while (taken.has(`${prefix}${next}号`)) next += 1;
  return `${prefix}${next}号`;
}

/** The hand-overs by key, each with how often it was sent and how many cases it made. */
function received({ cases }: CourtLedger) {
  const items = cases.map(({ key, caseId, timesSent, receivedAt }) => ({
    key,
    caseId,
    timesSent,
    cases: cases.filter((one) => one.key === key).length,
    receivedAt,
  }));
  return { items };
}
