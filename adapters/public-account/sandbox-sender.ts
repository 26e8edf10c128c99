import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Clock } from '../../src/domain/time/clock.js';
import { type CallbackTroubles, TroubledWay } from '../kit/sandbox/callback-troubles.js';
import { Journal } from '../kit/sandbox/journal.js';
import { writeXml } from '../kit/write-xml.js';
import { encryptMessage, type MessageKey } from './message-cipher.js';
import { readReply } from './sandbox-reply.js';
import { urlSignature } from './url-signature.js';

const queuedShape = z.object({
  type: z.literal('queued'),
  deliveryId: z.string(),
  /** The hub's id of the message or event: several deliveries of one carry the same. */
  eventId: z.string(),
  openid: z.string(),
  xml: z.string(),
});
const settledShape = z.object({
  type: z.literal('settled'),
  deliveryId: z.string(),
  outcome: z.enum(['acknowledged', 'rejected']),
  status: z.int(),
  attempts: z.int(),
  /** How long the hub took to answer, in milliseconds. */
  tookMs: z.number(),
  /** What the user sees of the answer. */
  reply: z.string().exactOptional(),
});
const entryShape = z.discriminatedUnion('type', [queuedShape, settledShape]);

type Queued = z.infer<typeof queuedShape>;
type Settled = z.infer<typeof settledShape>;

export interface AccountSenderOptions {
  readonly folder: string;
  readonly callbackUrl: string;
  readonly clock: Clock;
  readonly token: string;
  /** `undefined` sends in the clear. */
  readonly key: MessageKey | undefined;
  /** How long WeChat waits for an answer before it cuts the connection and tries again. @defaultValue 5000 */
  readonly patienceMs?: number;
  /** Told what the user sees as an answer. */
  onReply(openid: string, text: string): void;
}

const TRIES = 3;

/**
 * Sends what users do to the hub the way WeChat does: each message by itself, cut off after five seconds, three tries
 * in all, whatever the status; what was under way when the sandbox ended goes out again.
 */
export class AccountSender {
  readonly #journal: Journal<Queued | Settled>;
  readonly #deliveries = new Map<string, { queued: Queued; settled?: Settled }>();
  readonly #closing = new AbortController();
  readonly #way = new TroubledWay();
  readonly #running = new Set<Promise<void>>();

  constructor(private readonly options: AccountSenderOptions) {
    this.#journal = new Journal(join(options.folder, 'messages.jsonl'), entryShape);
    for (const entry of this.#journal.past) this.#note(entry);
    for (const { queued, settled } of this.#deliveries.values()) if (!settled) this.#start(queued);
  }

  send(eventId: string, openid: string, xml: string): void {
    for (let copy = 0; copy < this.#way.copies; copy += 1) {
      const deliveryId = `${eventId}#${this.#deliveries.size + 1}`;
      const queued: Queued = { type: 'queued', deliveryId, eventId, openid, xml };
      this.#write(queued);
      this.#way.dispatch(() => this.#start(queued));
    }
  }

  /** What happens from now on to what is sent. */
  trouble(troubles: CallbackTroubles): void {
    this.#way.set(troubles);
  }

  /** What was sent under this id first. */
  find(eventId: string): { readonly openid: string; readonly xml: string } | undefined {
    return [...this.#deliveries.values()].find(({ queued }) => queued.eventId === eventId)?.queued;
  }

  /** Every delivery so far, in the order they were queued. */
  list(): object[] {
    return [...this.#deliveries.values()].map(({ queued: { deliveryId, eventId }, settled }) => {
      if (!settled) return { deliveryId, eventId, state: 'pending' };
      const { outcome, status, attempts, tookMs, reply } = settled;
      return { deliveryId, eventId, state: outcome, status, attempts, tookMs, reply };
    });
  }

  /** Resolves once nothing is on its way. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.all(this.#running);
    this.#journal.close();
  }

  #note(entry: Queued | Settled): void {
    if (entry.type === 'queued') {
      this.#deliveries.set(entry.deliveryId, { queued: entry });
      return;
    }
    const delivery = this.#deliveries.get(entry.deliveryId);
    if (delivery) delivery.settled = entry;
  }

  #write(entry: Queued | Settled): void {
    this.#journal.append(entry);
    this.#note(entry);
  }

  #start(queued: Queued): void {
    const run = this.#deliver(queued).finally(() => this.#running.delete(run));
    this.#running.add(run);
  }

  async #deliver({ deliveryId, openid, xml }: Queued): Promise<void> {
    const { patienceMs = 5_000, onReply } = this.options;
    let status = 0;
    for (let attempts = 1; attempts <= TRIES; attempts += 1) {
      const began = performance.now();
      const answer = await this.#attempt(xml, patienceMs);
      if (this.#closing.signal.aborted) return;
      const tookMs = Math.round(performance.now() - began);
      status = answer.status;
      if (status === 200) {
        const { reply } = answer;
        const said = reply === undefined ? {} : { reply };
        this.#write({
          type: 'settled',
          deliveryId,
          outcome: 'acknowledged',
          status,
          attempts,
          tookMs,
          ...said,
        });
        if (reply !== undefined) onReply(openid, reply);
        return;
      }
      if (attempts < TRIES) await this.#pause(patienceMs - tookMs);
    }
    this.#write({ type: 'settled', deliveryId, outcome: 'rejected', status, attempts: TRIES, tookMs: 0 });
  }

  async #pause(ms: number): Promise<void> {
    await sleep(Math.max(0, ms), undefined, { signal: this.#closing.signal }).catch(() => undefined);
  }

  /** @returns the status of the hub's answer, 0 if there was none, and what the user sees of it */
  async #attempt(xml: string, patienceMs: number): Promise<{ status: number; reply?: string }> {
    const { callbackUrl, clock, token, key } = this.options;
    const timestamp = String(Math.floor(clock.now().getTime() / 1_000));
    const nonce = String(randomInt(1e9, 1e10));
    const url = new URL(callbackUrl);
    const query: Record<string, string> = {
      signature: urlSignature([token, timestamp, nonce]),
      timestamp,
      nonce,
    };
    let body = xml;
    if (key) {
      const Encrypt = encryptMessage(xml, key);
      body = writeXml({ ToUserName: 'gh_sandbox', Encrypt });
      query.encrypt_type = 'aes';
      query.msg_signature = urlSignature([token, timestamp, nonce, Encrypt]);
    }
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    try {
      const response = await fetch(url, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'content-type': 'text/xml' },
        body,
        signal: AbortSignal.any([this.#closing.signal, AbortSignal.timeout(patienceMs)]),
      });
      const text = await response.text();
      const reply = response.status === 200 ? readReply(text, this.options) : undefined;
      return { status: response.status, ...(reply === undefined ? {} : { reply }) };
    } catch {
      return { status: 0 };
    }
  }
}
