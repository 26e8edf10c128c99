import { join } from 'node:path';
import { z } from 'zod';
import { Journal } from '../kit/sandbox/journal.js';
import {
  correctionShape,
  decisionShape,
  eventShape,
  type GridCorrection,
  type GridDecision,
  type GridEvent,
  type GridHintEvent,
  type GridMessage,
  type GridProgress,
  type GridStopEvent,
  type GridTask,
  hintEventShape,
  progressShape,
  stopEventShape,
  taskShape,
} from './shapes.js';

const entryShape = z.discriminatedUnion('type', [
  z.object({ type: z.literal('recorded'), event: eventShape, requestKey: z.string().exactOptional() }),
  z.object({ type: z.literal('progress'), progress: progressShape }),
  z.object({ type: z.literal('correction'), correction: correctionShape }),
  z.object({ type: z.literal('decided'), decision: decisionShape }),
  z.object({ type: z.literal('walked'), event: z.union([stopEventShape, hintEventShape]) }),
  z.object({ type: z.literal('task'), task: taskShape }),
]);

type Entry = z.infer<typeof entryShape>;

/** What the grid platform's sandbox remembers: the events of its records, and the progress it was told. */
export class GridLedger {
  /** In the order they were recorded; the last one of a record is how it stands. */
  readonly events: GridEvent[] = [];
  /** All that the platform tells: events of records and decisions, in the order in which they came about. */
  readonly messages: GridMessage[] = [];
  /** In the order they came in, repetitions included. */
  readonly corrections: GridCorrection[] = [];
  /** The routes that were given out, in the order they came in, repetitions included. */
  readonly tasks: GridTask[] = [];
  /** In the order it came in, repetitions included: the platform itself recognises none. */
  readonly progress: GridProgress[] = [];
  readonly #latest = new Map<string, GridEvent>();
  readonly #byRequest = new Map<string, GridEvent>();
  readonly #journal: Journal<Entry>;

  constructor(folder: string) {
    this.#journal = new Journal(join(folder, 'records.jsonl'), entryShape);
    for (const entry of this.#journal.past) this.#note(entry);
  }

  latest(eventNum: string): GridEvent | undefined {
    return this.#latest.get(eventNum);
  }

  /** How many records there are, whatever was changed about them. */
  get size(): number {
    return this.#latest.size;
  }

  /** How many events a record has had. */
  revisions(eventNum: string): number {
    return this.events.filter(({ record }) => record.event_num === eventNum).length;
  }

  /** What an earlier request with this key recorded. */
  recordedBy(requestKey: string): GridEvent | undefined {
    return this.#byRequest.get(requestKey);
  }

  record(event: GridEvent, requestKey: string | undefined): void {
    this.#write({ type: 'recorded', event, ...(requestKey === undefined ? {} : { requestKey }) });
  }

  addProgress(progress: GridProgress): void {
    this.#write({ type: 'progress', progress });
  }

  addCorrection(correction: GridCorrection): void {
    this.#write({ type: 'correction', correction });
  }

  decide(decision: GridDecision): void {
    this.#write({ type: 'decided', decision });
  }

  /** A stop that was walked, or an early sign. */
  walked(event: GridStopEvent | GridHintEvent): void {
    this.#write({ type: 'walked', event });
  }

  addTask(task: GridTask): void {
    this.#write({ type: 'task', task });
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
      case 'progress':
        this.progress.push(entry.progress);
        return;
      case 'correction':
        this.corrections.push(entry.correction);
        return;
      case 'walked':
        this.messages.push(entry.event);
        return;
      case 'task':
        this.tasks.push(entry.task);
        return;
      case 'decided':
        this.messages.push(entry.decision);
        return;
      case 'recorded': {
        const { event, requestKey } = entry;
        this.events.push(event);
        this.messages.push(event);
        this.#latest.set(event.record.event_num, event);
        if (requestKey !== undefined) this.#byRequest.set(requestKey, event);
      }
    }
  }
}
