import type { Logger } from 'pino';
import type { PlatformAdapter } from '../adapters/port.js';
import type { ServiceContext } from '../src/services/context.js';
import { acceptReports } from '../src/services/inbox/accept-reports.js';
import { platformState } from './platform-state.js';

const PAGES_PER_PULL = 20;

/**
 * Fetches what a platform recorded since the last time (增量拉取). The cursor moves on only after the reports are
 * stored, so a crash in between fetches some of them twice and loses none.
 */
export async function pullPlatform(
  adapter: PlatformAdapter,
  context: ServiceContext,
  logger: Logger,
): Promise<void> {
  if (!adapter.pull) return;
  const state = platformState(adapter.name, context.repositories.platformStates);
  let cursor = await state.read('cursor');
  for (let page = 0; page < PAGES_PER_PULL; page += 1) {
    const pulled = await adapter.pull(cursor);
    await acceptReports(pulled.reports, context);
    for (const item of pulled.unreadable ?? []) {
      logger.error({ platform: adapter.name, cursor, ...item }, 'pulled item not readable');
    }
    if (pulled.cursor !== undefined && pulled.cursor !== cursor) {
      cursor = pulled.cursor;
      await state.write('cursor', cursor);
    }
    if (!pulled.more) return;
  }
}
