import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { ChangeHints } from '../src/domain/effects/change-hints.js';

/** Change hints that can be closed. */
export interface RedisChangeHints extends ChangeHints {
  close(): void;
}

const CHANNEL = 'hub:changes';

/** What changes within so many milliseconds is told together, and of one document once: nobody sees so short a wait. */
const TOLD_EVERY_MS = 10;

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
  const changed = new Set<string>();
  let telling: NodeJS.Timeout | undefined;

  const tellAll = (): void => {
    const all = [...changed].reduce(
      (batch, document) => batch.publish(CHANNEL, document),
      speaker.pipeline(),
    );
    changed.clear();
    all.exec().catch(troubled);
  };

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
      if (changed.size === 0) telling = setTimeout(tellAll, TOLD_EVERY_MS);
      changed.add(`${type}/${id}`);
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
      clearTimeout(telling);
      speaker.disconnect();
      listener?.disconnect();
    },
  };
}
