import { z } from 'zod';
import type { PlatformName } from '../../src/domain/platforms/platform-name.js';
import type { PlatformReport } from '../../src/domain/platforms/platform-report.js';
import type { Pulled, UnreadableItem } from '../port.js';
import type { Exchange } from './exchange.js';
import { parseShape } from './parse-json.js';
import { PlatformUnavailableError } from './platform-unavailable-error.js';

const pageShape = z.object({
  items: z.array(z.unknown()).max(500),
  cursor: z.string().min(1).max(256),
  more: z.boolean(),
});

/**
 * Makes a page of reports of a platform's answer to a pull (增量拉取). An item that cannot be read is set aside
 * with its cause, and does not hold up those after it.
 *
 * @param since the cursor that was asked with: a page that does not move it on is the last one
 * @throws PlatformUnavailableError if the platform did not answer with a page
 */
export function readPage<T>(
  { platform, since }: { readonly platform: PlatformName; readonly since: string | undefined },
  exchange: Exchange,
  shape: z.ZodType<T>,
  toReport: (item: T) => PlatformReport,
): Pulled {
  if (exchange.kind === 'failed') throw new PlatformUnavailableError(platform, exchange.reason);
  if (exchange.status !== 200) throw new PlatformUnavailableError(platform, `http-${exchange.status}`);
  const page = parseShape(exchange.body, pageShape);
  if (!page.ok) throw new PlatformUnavailableError(platform, `unreadable page: ${page.detail}`);
  const reports: PlatformReport[] = [];
  const unreadable: UnreadableItem[] = [];
  page.value.items.forEach((item, position) => {
    const parsed = parseShape(item, shape);
    if (parsed.ok) reports.push(toReport(parsed.value));
    else unreadable.push({ position, detail: parsed.detail });
  });
  const { cursor, more } = page.value;
  return { reports, unreadable, cursor, more: more && cursor !== since };
}
