import { join } from 'node:path';
import { z } from 'zod';
import { Journal } from '../kit/sandbox/journal.js';

const takenShape = z.object({
  type: z.literal('taken'),
  bizId: z.string(),
  outId: z.string(),
  phone: z.string(),
  text: z.string(),
  at: z.number().int(),
});
/** What the carrier said of a message. */
const receiptShape = z.object({
  type: z.literal('receipt'),
  bizId: z.string(),
  arrived: z.boolean(),
  code: z.string(),
});
const nonceShape = z.object({ type: z.literal('nonce'), nonce: z.string() });
const entryShape = z.discriminatedUnion('type', [takenShape, receiptShape, nonceShape]);

type Entry = z.infer<typeof entryShape>;
export type Taken = z.infer<typeof takenShape>;
export type Receipt = z.infer<typeof receiptShape>;

/** What the provider's sandbox remembers: messages that it took, what the carrier said of them, and used nonces. */
export class SmsLedger {
  readonly taken: Taken[] = [];
  readonly receipts = new Map<string, Receipt>();
  readonly nonces = new Set<string>();
  readonly #journal: Journal<Entry>;

  constructor(folder: string) {
    this.#journal = new Journal(join(folder, 'text-messages.jsonl'), entryShape);
    for (const entry of this.#journal.past) this.#note(entry);
  }

  write(entry: Entry): void {
    this.#journal.append(entry);
    this.#note(entry);
  }

  close(): void {
    this.#journal.close();
  }

  #note(entry: Entry): void {
    if (entry.type === 'taken') this.taken.push(entry);
    else if (entry.type === 'receipt') this.receipts.set(entry.bizId, entry);
    else this.nonces.add(entry.nonce);
  }
}
