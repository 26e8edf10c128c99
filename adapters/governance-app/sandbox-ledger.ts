import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { Journal } from '../kit/sandbox/journal.js';
import {
  type AppEvent,
  correctionShape,
  eventShape,
  keyShape,
  orderActShape,
  progressShape,
} from './shapes.js';

const messageShape = z.object({
  key: keyShape,
  subject: z.string(),
  body: z.union([progressShape, orderActShape, correctionShape]),
});

const entryShape = z.discriminatedUnion('type', [
  z.object({ type: z.literal('told'), event: eventShape, requestKey: z.string().exactOptional() }),
  z.object({ type: z.literal('photo'), photoId: z.string(), content: z.string() }),
  z.object({ type: z.literal('message'), message: messageShape }),
  z.object({ type: z.literal('sent-again'), key: keyShape }),
]);

type Entry = z.infer<typeof entryShape>;
export type AppMessage = z.infer<typeof messageShape> & { timesSent: number };

/** What the app's sandbox remembers: what its users did, their photos, and what the hub told it, by key. */
export class AppLedger {
  /** In the order they happened. */
  readonly events: AppEvent[] = [];
  /** By key, in the order they came in. */
  readonly messages = new Map<string, AppMessage>();
  readonly #photos = new Map<string, Buffer>();
  readonly #byRequest = new Map<string, AppEvent>();
  readonly #journal: Journal<Entry>;

  constructor(folder: string) {
    this.#journal = new Journal(join(folder, 'app.jsonl'), entryShape);
    for (const entry of this.#journal.past) this.#note(entry);
  }

  get photoCount(): number {
    return this.#photos.size;
  }

  photo(photoId: string): Buffer | undefined {
    return this.#photos.get(photoId);
  }

  /** A photo that a phone uploaded, or the next part of it. */
  addPhoto(photoId: string, content: string) {
    this.#write({ type: 'photo', photoId, content });
    const bytes = this.#photos.get(photoId) ?? Buffer.alloc(0);
    return { photoId, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  }

  /** All that was told of a report, the latest last. */
  ofReport(reportNo: string) {
    return this.events.filter((told) => told.event === 'report.filed' && told.report.reportNo === reportNo);
  }

  /** All that was done here with an order, in the order of its numbers. */
  ofOrder(orderNo: string) {
    return this.events.flatMap((told) =>
      told.event === 'order.acted' && told.order.orderNo === orderNo ? [told] : [],
    );
  }

  /** Whether an order is known: given here, or by the hub. */
  knowsOrder(orderNo: string): boolean {
    return (
      this.ofOrder(orderNo).length > 0 || [...this.messages.values()].some((one) => one.subject === orderNo)
    );
  }

  toldBy(requestKey: string): AppEvent | undefined {
    return this.#byRequest.get(requestKey);
  }

  tell(event: AppEvent, requestKey?: string): void {
    this.#write({ type: 'told', event, ...(requestKey === undefined ? {} : { requestKey }) });
  }

  file(message: z.infer<typeof messageShape>): void {
    this.#write({ type: 'message', message });
  }

  sentAgain(key: string): void {
    this.#write({ type: 'sent-again', key });
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
      case 'told':
        this.events.push(entry.event);
        if (entry.requestKey !== undefined) this.#byRequest.set(entry.requestKey, entry.event);
        return;
      case 'photo': {
        const before = this.#photos.get(entry.photoId) ?? Buffer.alloc(0);
        this.#photos.set(entry.photoId, Buffer.concat([before, Buffer.from(entry.content, 'base64')]));
        return;
      }
      case 'message':
        this.messages.set(entry.message.key, { ...entry.message, timesSent: 1 });
        return;
      case 'sent-again': {
        const known = this.messages.get(entry.key);
        if (known) known.timesSent += 1;
      }
    }
  }
}
