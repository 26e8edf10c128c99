import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ulid } from 'ulid';
import { z } from 'zod';
import type { Clock } from '../../../src/domain/time/clock.js';
import { signedHeaders } from '../signed-headers.js';
import { type CallbackTroubles, TroubledWay } from './callback-troubles.js';
import { Journal } from './journal.js';

const queuedShape = z.object({
  type: z.literal('queued'),
  deliveryId: z.string(),
  /** The platform's event: several deliveries of one event carry the same id. */
  eventId: z.string(),
  /** Deliveries of one lane go out one after the other. */
  lane: z.string(),
  body: z.string(),
});

const settledShape = z.object({
  type: z.literal('settled'),
  deliveryId: z.string(),
  outcome: z.enum(['acknowledged', 'rejected']),
  status: z.int(),
  attempts: z.int(),
});

const entryShape = z.discriminatedUnion('type', [queuedShape, settledShape]);

type Queued = z.infer<typeof queuedShape>;
type Settled = z.infer<typeof settledShape>;

/** How a delivery stands. */
export interface DeliveryState {
  readonly deliveryId: string;
  readonly eventId: string;
  readonly state: 'pending' | Settled['outcome'];
  readonly status?: number;
  readonly attempts?: number;
}

export interface CallbackSenderOptions {
  readonly folder: string;
  /** Where the hub takes this platform's callbacks. */
  readonly callbackUrl: string;
  readonly secret: string;
  readonly clock: Clock;
}

const TIMEOUT_MS = 5_000;
const SHORTEST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;
/** Then it is left until the next start: a good hour at the longest pause. */
const MOST_ATTEMPTS = 1_000;
/** The hub says that this very message can never be taken. Anything else may pass. */
const NEVER = new Set([400, 405, 413, 415, 422]);

/**
 * Sends a platform's callbacks until the hub acknowledges them, in order within a lane, also across a restart of
 * the sandbox. A delivery may go out twice; it carries the same event id then.
 */
export class CallbackSender {
  readonly #options: CallbackSenderOptions;
  readonly #journal: Journal<Queued | Settled>;
  readonly #deliveries = new Map<string, { queued: Queued; settled?: Settled }>();
  readonly #lanes = new Map<string, Promise<void>>();
  readonly #closing = new AbortController();
  readonly #way = new TroubledWay();

  constructor(options: CallbackSenderOptions) {
    this.#options = options;
    this.#journal = new Journal(join(options.folder, 'callbacks.jsonl'), entryShape);
    for (const entry of this.#journal.past) this.#note(entry);
    for (const { queued, settled } of this.#deliveries.values()) if (!settled) this.#follow(queued);
  }

  /** @returns the id of this delivery; on the disk already, so that it goes out whatever happens */
  send(eventId: string, lane: string, event: unknown): string {
    const deliveryId = ulid();
    const body = JSON.stringify(event);
    for (let copy = 0; copy < this.#way.copies; copy += 1) {
      const queued: Queued = {
        type: 'queued',
        deliveryId: copy === 0 ? deliveryId : ulid(),
        eventId,
        lane,
        body,
      };
      this.#write(queued);
      this.#way.dispatch(() => this.#follow(queued));
    }
    return deliveryId;
  }

  /** What happens from now on to what is sent. */
  trouble(troubles: CallbackTroubles): void {
    this.#way.set(troubles);
  }

  /** Every delivery so far, in the order they were queued. */
  list(): DeliveryState[] {
    return [...this.#deliveries.values()].map(({ queued: { deliveryId, eventId }, settled }) =>
      settled
        ? { deliveryId, eventId, state: settled.outcome, status: settled.status, attempts: settled.attempts }
        : { deliveryId, eventId, state: 'pending' },
    );
  }

  /** Resolves once nothing is on its way. */
  async idle(): Promise<void> {
    while (this.#lanes.size > 0) await Promise.all(this.#lanes.values());
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.all(this.#lanes.values());
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

  #follow(queued: Queued): void {
    const before = this.#lanes.get(queued.lane) ?? Promise.resolve();
    const turn = before.then(() => this.#deliver(queued));
    this.#lanes.set(queued.lane, turn);
    turn.then(() => {
      if (this.#lanes.get(queued.lane) === turn) this.#lanes.delete(queued.lane);
    });
  }

  async #deliver({ deliveryId, eventId, body }: Queued): Promise<void> {
    for (let attempts = 1; attempts <= MOST_ATTEMPTS && !this.#closing.signal.aborted; attempts += 1) {
      const status = await this.#attempt(eventId, body);
      const acknowledged = status >= 200 && status < 300;
      if (acknowledged || NEVER.has(status)) {
        const outcome = acknowledged ? 'acknowledged' : 'rejected';
        this.#write({ type: 'settled', deliveryId, outcome, status, attempts });
        return;
      }
      const pause = Math.min(LONGEST_PAUSE_MS, SHORTEST_PAUSE_MS * 2 ** Math.min(attempts - 1, 10));
      await sleep(pause, undefined, { signal: this.#closing.signal }).catch(() => undefined);
    }
  }

  /** @returns the status of the hub's answer, or 0 if there was none */
  async #attempt(eventId: string, body: string): Promise<number> {
    try {
      const response = await fetch(this.#options.callbackUrl, {
        method: 'POST',
        redirect: 'manual',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          ...signedHeaders(eventId, body, this.#options),
        },
        body,
        signal: AbortSignal.any([this.#closing.signal, AbortSignal.timeout(TIMEOUT_MS)]),
      });
      await response.arrayBuffer();
      return response.status;
    } catch {
      return 0;
    }
  }
}
