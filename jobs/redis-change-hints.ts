import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { ChangeHints } from '../src/domain/effects/change-hints.js';

/** Change hints that can be closed. */
export interface RedisChangeHints extends ChangeHints {
  close(): void;
}

const CHANNEL = 'hub:changes';

/**
 * Change hints through Redis, to all processes. It never waits for Redis. Hints that went by while Redis was away are
 * made good when it is back: every follower is told to look again.
 */
export function redisChangeHints(redisUrl: string, logger: Logger): RedisChangeHints {
  const followers = new Map<string, Set<() => void>>();
  const troubled = (error: Error): void => logger.debug({ error: error.message }, 'change hints unreachable');
  const connect = (maxRetriesPerRequest: number | null): Redis => {
    const redis = new Redis(redisUrl, { lazyConnect: true, maxRetriesPerRequest });
    return redis.on('error', troubled);
  };
  const speaker = connect(1);
  let listener: Redis | undefined;

  const hear = (): Redis => {
    const redis = connect(null);
    redis.on('message', (_channel, document) => {
      for (const heard of followers.get(document) ?? []) heard();
    });
    redis.on('ready', () => {
      for (const heard of [...followers.values()].flatMap((each) => [...each])) heard();
    });
    redis.subscribe(CHANNEL).catch(troubled);
    return redis;
  };

  return {
    tell(type, id) {
      speaker.publish(CHANNEL, `${type}/${id}`).catch(troubled);
    },
    listen(type, id, heard) {
      listener ??= hear();
      const document = `${type}/${id}`;
      const own = () => heard();
      followers.set(document, (followers.get(document) ?? new Set()).add(own));
      return () => {
        const left = followers.get(document);
        left?.delete(own);
        if (left?.size === 0) followers.delete(document);
      };
    },
    close() {
      speaker.disconnect();
      listener?.disconnect();
    },
  };
}
