import type { z } from 'zod';
import type { PlatformName } from '../../src/domain/platforms/platform-name.js';
import type { PlatformReport } from '../../src/domain/platforms/platform-report.js';
import type { PlatformAdapter } from '../port.js';
import { openCallback } from './open-callback.js';
import type { PlatformAddress, PlatformClient } from './platform-client.js';
import { readPage } from './read-page.js';

const PAGE_SIZE = '50';

/** What tells one platform that signs JSON from another, on the way in. */
export interface SignedJsonInbound<Event> {
  readonly platform: PlatformName;
  /** Where its pages of events are. */
  readonly path: string;
  /** One event: a callback carries one, a page many. */
  readonly shape: z.ZodType<Event>;
  readonly toReport: (event: Event) => PlatformReport;
}

/** The way in of every platform of the platform contract: signed callbacks, and pages since a cursor (签名回调与拉取). */
export const signedJsonInbound = <Event>(
  { platform, path, shape, toReport }: SignedJsonInbound<Event>,
  address: PlatformAddress,
  client: PlatformClient,
): Pick<PlatformAdapter, 'receive' | 'pull'> => ({
  async receive(callback) {
    const opened = openCallback(callback, shape, address);
    if (!opened.accepted) return opened;
    return {
      accepted: true,
      reports: [toReport(opened.value)],
      reply: { status: 200, contentType: 'application/json', body: '{"code":"ok"}' },
    };
  },
  async pull(cursor) {
    const query = { limit: PAGE_SIZE, ...(cursor === undefined ? {} : { cursor }) };
    return readPage(
      { platform, since: cursor },
      await client({ method: 'GET', path, query }),
      shape,
      toReport,
    );
  },
});
