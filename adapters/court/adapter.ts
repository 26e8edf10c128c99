import { z } from 'zod';
import type { Delivery } from '../../src/domain/platforms/delivery.js';
import type { HandOverCommand, PlatformCommand } from '../../src/domain/platforms/platform-command.js';
import { parseShape } from '../kit/parse-json.js';
import { identifier } from '../kit/plain-text.js';
import { type PlatformAddress, platformClient } from '../kit/platform-client.js';
import { refusedHere } from '../kit/refused-here.js';
import { signedJsonInbound } from '../kit/signed-json.js';
import { toDelivery } from '../kit/to-delivery.js';
import { WeakSecretError } from '../kit/weak-secret-error.js';
import type { PlatformAdapter } from '../port.js';
import { toHandOver, toReport } from './mapping.js';
import { handOverShape, keyShape, progressShape } from './shapes.js';

const caseShape = z.object({ caseId: identifier });
const casesShape = z.object({ items: z.array(caseShape).max(1) });

/** The wire form of a hand-over, found out here to be sendable or not. */
const messageShape = z.object({ key: keyShape, json: handOverShape });

/**
 * The court's online mediation platform (法院在线调解平台), as `contract.yaml` in this folder describes it.
 *
 * @throws WeakSecretError
 */
export function createCourtAdapter(address: PlatformAddress): PlatformAdapter {
  WeakSecretError.check('court', address.secret);
  const client = platformClient(address);
  return {
    name: 'court',
    ...signedJsonInbound(
      { platform: 'court', path: '/progress', shape: progressShape, toReport },
      address,
      client,
    ),
    replayClass: () => 'keyed',

    async deliver(command): Promise<Delivery> {
      if (command.kind !== 'hand-over') return refusedHere('unsupported-command', command.kind);
      const message = messageOf(command);
      if (!message.ok) return refusedHere('unsendable', message.detail);
      const { key, json } = message.value;
      const exchange = await client({
        method: 'POST',
        path: '/cases',
        json,
        headers: { 'idempotency-key': key },
      });
      return toDelivery(exchange, (body) => deliveredAs(caseShape.safeParse(body).data));
    },

    async find(command: PlatformCommand): Promise<Delivery | undefined> {
      if (command.kind !== 'hand-over' || !keyShape.safeParse(command.key).success) return undefined;
      const exchange = await client({ method: 'GET', path: '/cases', query: { key: command.key } });
      const list = exchange.kind === 'answered' ? casesShape.safeParse(exchange.body).data : undefined;
      if (list && list.items.length === 0) return undefined;
      return toDelivery(exchange, () => deliveredAs(list?.items[0]));
    },
  };
}

const deliveredAs = (found: { readonly caseId: string } | undefined): Delivery | undefined =>
  found && { outcome: 'delivered', externalId: found.caseId };

const messageOf = (command: HandOverCommand) =>
  parseShape({ key: command.key, json: toHandOver(command) }, messageShape);
