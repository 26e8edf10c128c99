import { join } from 'node:path';
import { z } from 'zod';
import { Journal } from '../kit/sandbox/journal.js';
import { userId } from './shapes.js';

const millis = z.number().int();

const userShape = z.object({
  type: z.literal('user'),
  openid: userId,
  following: z.boolean(),
  /** Whether subscribe notices may be sent. */
  agrees: z.boolean(),
});
/** A message or event of a user: it opens a time in which the account may answer. */
const saidShape = z.object({
  type: z.literal('said'),
  openid: userId,
  at: millis,
  opens: z.enum(['message', 'action', 'nothing']),
});
/** Something of the account's that the user saw. */
const shownShape = z.object({
  type: z.literal('shown'),
  openid: userId,
  how: z.enum(['passive-reply', 'customer-message', 'subscribe-notice', 'template']),
  text: z.string(),
  at: millis,
});
const tokenShape = z.object({
  type: z.literal('token'),
  token: z.string(),
  issuedAt: millis,
  forced: z.boolean(),
});

const entryShape = z.discriminatedUnion('type', [userShape, saidShape, shownShape, tokenShape]);

type Entry = z.infer<typeof entryShape>;
export type User = z.infer<typeof userShape>;
export type Said = z.infer<typeof saidShape>;
export type Shown = z.infer<typeof shownShape>;
export type IssuedToken = z.infer<typeof tokenShape>;

/** What WeChat's sandbox remembers: users, what they said and saw, and the tokens it gave out. */
export class AccountLedger {
  readonly said: Said[] = [];
  readonly shown: Shown[] = [];
  readonly tokens: IssuedToken[] = [];
  readonly users = new Map<string, User>();
  readonly #journal: Journal<Entry>;

  constructor(folder: string) {
    this.#journal = new Journal(join(folder, 'account.jsonl'), entryShape);
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
    switch (entry.type) {
      case 'user':
        this.users.set(entry.openid, entry);
        return;
      case 'said':
        this.said.push(entry);
        return;
      case 'shown':
        this.shown.push(entry);
        return;
      case 'token':
        this.tokens.push(entry);
    }
  }
}
