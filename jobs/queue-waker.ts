import { Queue } from 'bullmq';
import type { Logger } from 'pino';
import type { TurnAddress, Waker } from '../src/domain/effects/waker.js';
import { EFFECTS_QUEUE, type WakeUp } from './queues.js';

/** A waker that can be closed. */
export interface QueueWaker extends Waker {
  /**
   * Resolves once every wake-up so far is sent, or was given up.
   *
   * @returns how many had to be waited for
   */
  sent(): Promise<number>;
  close(): Promise<void>;
}

/**
 * Wakes workers through BullMQ. At most one wake-up per turn waits while one is being served. It never waits for
 * Redis: a wake-up that cannot be sent is made good by the sweep.
 */
export function queueWaker(redisUrl: string, logger: Logger): QueueWaker {
  const queue = new Queue<WakeUp>(EFFECTS_QUEUE, {
    // While Redis is away a wake-up is given up after one new attempt to connect, so that none pile up.
    connection: { url: redisUrl, maxRetriesPerRequest: 1, enableAutoPipelining: true },
    defaultJobOptions: { removeOnComplete: true, removeOnFail: 1_000 },
  });
  queue.on('error', (error) => logger.debug({ error: error.message }, 'wake-up queue unreachable'));
  const sending = new Set<Promise<unknown>>();
  return {
    async wake(address: TurnAddress) {
      const id = `${address.type}/${address.id}/${address.turn}`;
      const send = queue
        .add('drain', address, { deduplication: { id, keepLastIfActive: true } })
        .catch((error: Error) => logger.debug({ address, error: error.message }, 'wake-up not sent'))
        .finally(() => sending.delete(send));
      sending.add(send);
    },
    async sent() {
      return (await Promise.all(sending)).length;
    },
    close: () => queue.close(),
  };
}
