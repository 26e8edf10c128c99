import { z } from 'zod';
import type { Delivery } from '../../src/domain/platforms/delivery.js';
import type { PlatformCommand } from '../../src/domain/platforms/platform-command.js';
import { type Parsed, parseShape } from '../kit/parse-json.js';
import { type PlatformAddress, platformClient } from '../kit/platform-client.js';
import { refusedHere } from '../kit/refused-here.js';
import { signedJsonInbound } from '../kit/signed-json.js';
import { toDelivery } from '../kit/to-delivery.js';
import { WeakSecretError } from '../kit/weak-secret-error.js';
import type { PlatformAdapter } from '../port.js';
import { toCorrection, toProgress, toReport, toTask } from './mapping.js';
import { correctionShape, messageShape, progressShape, taskShape } from './shapes.js';

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
      { platform: 'grid', path: '/records', shape: messageShape, toReport },
      address,
      client,
    ),

    replayClass: () => 'query-first',

    async deliver(command): Promise<Delivery> {
      const message = messageOf(command);
      if (!message) return refusedHere('unsupported-command', command.kind);
      if (!message.ok) return refusedHere('unsendable', message.detail);
      const { path, json } = message.value;
      const exchange = await client({ method: 'POST', path, json });
      return toDelivery(exchange, (body) => {
        const acknowledged = acknowledgementShape.safeParse(body);
        return acknowledged.success && acknowledged.data.key === json.key
          ? { outcome: 'delivered' }
          : undefined;
      });
    },

    async find(command: PlatformCommand): Promise<Delivery | undefined> {
      const message = messageOf(command);
      if (!message?.ok) return undefined;
      const { path, json } = message.value;
      const exchange = await client({ method: 'GET', path, query: { key: json.key } });
      const log = exchange.kind === 'answered' ? logShape.safeParse(exchange.body) : undefined;
      const isThere = log?.data?.items.some((item) => item.key === json.key);
      if (isThere === false) return undefined;
      return toDelivery(exchange, () => (isThere ? { outcome: 'delivered' } : undefined));
    },
  };
}

/** What is posted where for a command; `undefined` for one that the contract does not know. */
function messageOf(command: PlatformCommand) {
  switch (command.kind) {
    case 'progress':
      return sendable(command, 'progress', () => parseShape(toProgress(command), progressShape));
    case 'correction':
      return sendable(command, 'corrections', () => parseShape(toCorrection(command), correctionShape));
    case 'round-task': {
      const task = parseShape(toTask(command), taskShape);
      return task.ok ? ({ ok: true, value: { path: '/tasks', json: task.value } } as const) : task;
    }
    default:
      return undefined;
  }
}

/** A command that the contract cannot carry is found out here, not by the platform. */
function sendable<Json extends { readonly event_num: string; readonly key: string }>(
  { at }: { readonly at: Date },
  log: 'progress' | 'corrections',
  parse: () => Parsed<Json>,
) {
  if (Number.isNaN(at.getTime())) return { ok: false, detail: 'at: not a time' } as const;
  const parsed = parse();
  if (!parsed.ok) return parsed;
  const path = `/records/${encodeURIComponent(parsed.value.event_num)}/${log}`;
  return { ok: true, value: { path, json: parsed.value } } as const;
}
