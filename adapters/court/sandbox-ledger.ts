import { join } from 'node:path';
import { z } from 'zod';
import { Journal } from '../kit/sandbox/journal.js';
import {
  type CourtDecision,
  type CourtEvent,
  type CourtFilingEvent,
  type CourtHandOver,
  caseWithdrawalShape,
  decisionShape,
  filingEventShape,
  handOverShape,
  keyShape,
  progressShape,
} from './shapes.js';

const entryShape = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('handed-over'),
    key: keyShape,
    caseId: z.string(),
    handOver: handOverShape,
    receivedAt: z.string(),
  }),
  z.object({ type: z.literal('sent-again'), key: keyShape }),
  z.object({ type: z.literal('progress'), event: progressShape }),
  z.object({ type: z.literal('taken-back'), key: keyShape, withdrawal: caseWithdrawalShape }),
  z.object({
    type: z.literal('filed'),
    path: z.string(),
    key: keyShape,
    filingNo: z.string(),
    body: z.unknown(),
    receivedAt: z.string(),
  }),
  z.object({ type: z.literal('filing-progress'), event: filingEventShape }),
  z.object({ type: z.literal('correction-decided'), event: decisionShape }),
]);

type Entry = z.infer<typeof entryShape>;

type CaseWithdrawal = z.infer<typeof caseWithdrawalShape>;

/** A case as the court's sandbox keeps it. */
export interface CourtCase {
  readonly caseId: string;
  readonly key: string;
  readonly handOver: CourtHandOver;
  readonly receivedAt: string;
  /** How often the hub sent it, the first time included. */
  timesSent: number;
  /** By sequence, from 1. */
  readonly events: CourtEvent[];
}

/** Something else that was filed, as the court's sandbox keeps it. */
export interface CourtFiled {
  readonly path: string;
  readonly key: string;
  readonly filingNo: string;
  readonly body: unknown;
  readonly receivedAt: string;
  /** By sequence, from 1. */
  readonly events: CourtFilingEvent[];
}

/** What the court platform's sandbox remembers: cases by idempotency key, and what was said about each. */
export class CourtLedger {
  /** In the order they were made. */
  readonly cases: CourtCase[] = [];
  /** Of all cases, filings and corrections, in the order they were said. */
  readonly events: (CourtEvent | CourtFilingEvent | CourtDecision)[] = [];
  /** Whatever else was filed, by its key. */
  readonly filings = new Map<string, CourtFiled>();
  /** What was taken back, by its key. */
  readonly withdrawals = new Map<string, CaseWithdrawal>();
  readonly #byKey = new Map<string, CourtCase>();
  readonly #byId = new Map<string, CourtCase>();
  readonly #journal: Journal<Entry>;

  constructor(folder: string) {
    this.#journal = new Journal(join(folder, 'cases.jsonl'), entryShape);
    for (const entry of this.#journal.past) this.#note(entry);
  }

  withKey(key: string): CourtCase | undefined {
    return this.#byKey.get(key);
  }

  withId(caseId: string): CourtCase | undefined {
    return this.#byId.get(caseId);
  }

  open(made: { key: string; caseId: string; handOver: CourtHandOver; receivedAt: string }): void {
    this.#write({ type: 'handed-over', ...made });
  }

  sentAgain(key: string): void {
    this.#write({ type: 'sent-again', key });
  }

  takeBack(key: string, withdrawal: CaseWithdrawal): void {
    this.#write({ type: 'taken-back', key, withdrawal });
  }

  say(event: CourtEvent): void {
    this.#write({ type: 'progress', event });
  }

  file(made: Omit<CourtFiled, 'events'>): void {
    this.#write({ type: 'filed', ...made });
  }

  filingWithNumber(filingNo: string): CourtFiled | undefined {
    return [...this.filings.values()].find((one) => one.filingNo === filingNo);
  }

  sayOfFiling(event: CourtFilingEvent): void {
    this.#write({ type: 'filing-progress', event });
  }

  decide(event: CourtDecision): void {
    this.#write({ type: 'correction-decided', event });
  }

  close(): void {
    this.#journal.close();
  }

  #write(entry: Entry): void {
    this.#journal.append(entry);
    this.#note(entry);
  }

  #note(entry: Entry): void {
    switch (entry.type) {
      case 'handed-over': {
        const { key, caseId, handOver, receivedAt } = entry;
        const made: CourtCase = { caseId, key, handOver, receivedAt, timesSent: 1, events: [] };
        this.cases.push(made);
        this.#byKey.set(key, made);
        this.#byId.set(caseId, made);
        return;
      }
      case 'sent-again': {
        const known = this.#byKey.get(entry.key);
        if (known) known.timesSent += 1;
        return;
      }
      case 'taken-back':
        this.withdrawals.set(entry.key, entry.withdrawal);
        return;
      case 'filed': {
        const { type: _filed, ...made } = entry;
        this.filings.set(made.key, { ...made, events: [] });
        return;
      }
      case 'filing-progress':
        this.events.push(entry.event);
        this.filings.get(entry.event.filingKey)?.events.push(entry.event);
        return;
      case 'correction-decided':
        this.events.push(entry.event);
        return;
      case 'progress':
        this.events.push(entry.event);
        this.#byId.get(entry.event.caseId)?.events.push(entry.event);
    }
  }
}
