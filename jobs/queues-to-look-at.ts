import { Queue } from 'bullmq';
import type { Logger } from 'pino';
import { EFFECTS_QUEUE, TICKS_QUEUE } from './queues.js';

/** The hub's queues for whoever looks at them and adds nothing (查看队列). */
export interface QueuesToLookAt {
  readonly queues: readonly Queue[];
  close(): Promise<void>;
}

/** While Redis is away a look at the queues fails, and nothing else does. */
export function queuesToLookAt(redisUrl: string, logger: Logger): QueuesToLookAt {
  const connection = { url: redisUrl, maxRetriesPerRequest: 1 };
  const queues = [EFFECTS_QUEUE, TICKS_QUEUE].map((name) => new Queue(name, { connection }));
  for (const queue of queues) {
    queue.on('error', (error) => logger.debug({ error: error.message }, 'queue unreachable'));
  }
  return {
    queues,
    async close() {
      await Promise.all(queues.map((queue) => queue.close()));
    },
  };
}
