import type { Logger } from 'pino';
import type { PlatformAdapter } from '../adapters/port.js';
import type { Waker } from '../src/domain/effects/waker.js';
import type { PlatformName } from '../src/domain/platforms/platform-name.js';
import type { ServiceContext } from '../src/services/context.js';
import { openRounds } from '../src/services/grid/open-rounds.js';
import { computeVectors } from './compute-vectors.js';
import type { Engine } from './engine.js';
import { fallDue } from './fall-due.js';
import { lookAtNotices } from './look-at-notices.js';
import { pullPlatform } from './pull-platform.js';
import type { TickName } from './queues.js';
import { rotateKeys } from './rotate-keys.js';
import { sweep } from './sweep.js';

/** What the ticks work with. */
export interface TickContext {
  readonly engine: Engine;
  readonly services: ServiceContext;
  readonly adapters: ReadonlyMap<PlatformName, PlatformAdapter>;
  readonly waker: Waker;
  readonly logger: Logger;
}

/** One beat (节拍): everything here reads what is due by the clock and does it; missing a beat loses nothing. */
export async function tick(name: TickName, context: TickContext): Promise<void> {
  switch (name) {
    case 'sweep':
      return sweep(context.engine, context.waker);
    case 'dues':
      await fallDue(context.services, context.logger);
      return lookAtNotices(context.services, context.logger);
    case 'rounds':
      return openRounds(context.services);
    case 'keys':
      return rotateKeys(context.services, context.logger);
    case 'vectors':
      return computeVectors(context.services, context.logger);
    case 'pull':
      for (const adapter of context.adapters.values()) {
        await pullPlatform(adapter, context.services, context.logger).catch((error: unknown) => {
          context.logger.warn({ platform: adapter.name, error }, 'pull failed');
        });
      }
  }
}
