import { z } from 'zod';
import type { Delivery } from '../../src/domain/platforms/delivery.js';
import type { PlatformCommand, ProgressCommand } from '../../src/domain/platforms/platform-command.js';
import { parseShape } from '../kit/parse-json.js';
import { type PlatformAddress, platformClient } from '../kit/platform-client.js';
import { refusedHere } from '../kit/refused-here.js';
import { signedJsonInbound } from '../kit/signed-json.js';
import { toDelivery } from '../kit/to-delivery.js';
import { WeakSecretError } from '../kit/weak-secret-error.js';
import type { PlatformAdapter } from '../port.js';
import { toProgress, toReport } from './mapping.js';
import { eventShape, progressShape } from './shapes.js';

const acknowledgementShape = z.object({ key: z.string() });
const logShape = z.object({ items: z.array(z.object({ key: z.string() })) });

/**
 * The grid platform (网格化治理工作平台), as `contract.yaml` in this folder describes it.
 *
 * @throws WeakSecretError
 */
export function createGridAdapter(address: PlatformAddress): PlatformAdapter {
  WeakSecretError.check('grid', address.secret);
  const client = platformClient(address);
  return {
    name: 'grid',
    ...signedJsonInbound(
      { platform: 'grid', path: '/records', shape: eventShape, toReport },
      address,
      client,
    ),
    replayClass: () => 'query-first',

    async deliver(command): Promise<Delivery> {
      if (command.kind !== 'progress') return refusedHere('unsupported-command', command.kind);
      const progress = progressOf(command);
      if (!progress.ok) return refusedHere('unsendable', progress.detail);
      const json = progress.value;
      const exchange = await client({ method: 'POST', path: pathOf(json.event_num), json });
      return toDelivery(exchange, (body) => {
        const acknowledged = acknowledgementShape.safeParse(body);
        return acknowledged.success && acknowledged.data.key === json.key
          ? { outcome: 'delivered' }
          : undefined;
      });
    },

    async find(command: PlatformCommand): Promise<Delivery | undefined> {
      if (command.kind !== 'progress') return undefined;
      const progress = progressOf(command);
      if (!progress.ok) return undefined;
      const { key, event_num } = progress.value;
      const exchange = await client({ method: 'GET', path: pathOf(event_num), query: { key } });
      const log = exchange.kind === 'answered' ? logShape.safeParse(exchange.body) : undefined;
      const isThere = log?.data?.items.some((item) => item.key === key);
      if (isThere === false) return undefined;
      return toDelivery(exchange, () => (isThere ? { outcome: 'delivered' } : undefined));
    },
  };
}

const pathOf = (eventNum: string): string => `/records/${encodeURIComponent(eventNum)}/progress`;

/** A command that the contract cannot carry is found out here, not by the platform. */
function progressOf(command: ProgressCommand) {
  return Number.isNaN(command.at.getTime())
    ? ({ ok: false, detail: 'at: not a time' } as const)
    : parseShape(toProgress(command), progressShape);
}
