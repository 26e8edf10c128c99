import { z } from 'zod';
import type { Delivery } from '../../src/domain/platforms/delivery.js';
import type { PlatformCommand } from '../../src/domain/platforms/platform-command.js';
import { type Parsed, parseShape } from '../kit/parse-json.js';
import { identifier } from '../kit/plain-text.js';
import { type PlatformAddress, platformClient } from '../kit/platform-client.js';
import { refusedHere } from '../kit/refused-here.js';
import { signedJsonInbound } from '../kit/signed-json.js';
import { toDelivery } from '../kit/to-delivery.js';
import { WeakSecretError } from '../kit/weak-secret-error.js';
import type { FilePiece, PlatformAdapter } from '../port.js';
import { toCorrection, toOrderAct, toProgress, toReport } from './mapping.js';
import { correctionShape, eventShape, keyShape, orderActShape, pieceShape, progressShape } from './shapes.js';

const acknowledgementShape = z.object({ key: z.string() });
const logShape = z.object({ items: z.array(acknowledgementShape).max(1) });

/** What goes out for a command. */
const messageShape = z.object({
  key: keyShape,
  /** Of the report or the order. */
  subject: identifier,
  json: z.union([progressShape, orderActShape, correctionShape]),
});

/**
 * The comprehensive-governance app (综治App), as `contract.yaml` in this folder describes it.
 *
 * Commands are `keyed`: an order that arrives twice would hold two people to one deadline, and asking first would leave
 * open what a request still under way does after the answer.
 *
 * @throws WeakSecretError
 */
export function createGovernanceAppAdapter(address: PlatformAddress): PlatformAdapter {
  WeakSecretError.check('governance-app', address.secret);
  const client = platformClient(address);
  return {
    name: 'governance-app',
    ...signedJsonInbound(
      { platform: 'governance-app', path: '/events', shape: eventShape, toReport },
      address,
      client,
    ),

    replayClass: () => 'keyed',

    async deliver(command): Promise<Delivery> {
      const message = messageOf(command);
      if (!message) return refusedHere('unsupported-command', command.kind);
      if (!message.ok) return refusedHere('unsendable', message.detail);
      const { key, subject, json } = message.value;
      const path = pathOf(command.kind, subject);
      const exchange = await client({ method: 'POST', path, json, headers: { 'idempotency-key': key } });
      return toDelivery(exchange, (body) =>
        acknowledgementShape.safeParse(body).data?.key === key ? { outcome: 'delivered' } : undefined,
      );
    },

    async find(command): Promise<Delivery | undefined> {
      if (!keyShape.safeParse(command.key).success) return undefined;
      const exchange = await client({ method: 'GET', path: '/messages', query: { key: command.key } });
      const log = exchange.kind === 'answered' ? logShape.safeParse(exchange.body).data : undefined;
      if (log && log.items.length === 0) return undefined;
      return toDelivery(exchange, () =>
        log?.items[0]?.key === command.key ? { outcome: 'delivered' } : undefined,
      );
    },

    async readFile(fileId, offset): Promise<FilePiece> {
      if (!identifier.safeParse(fileId).success) {
        return { outcome: 'refused', code: 'unsendable', reason: 'fileId' };
      }
      const exchange = await client({
        method: 'GET',
        path: `/photos/${fileId}`,
        query: { offset: String(offset) },
      });
      let bytes: Uint8Array | undefined;
      const read = toDelivery(exchange, (body) => {
        const piece = pieceShape.safeParse(body).data;
        if (piece?.offset !== offset) return undefined;
        bytes = Buffer.from(piece.content, 'base64');
        return { outcome: 'delivered' };
      });
      if (read.outcome !== 'delivered') return read;
      return { outcome: 'read', bytes: bytes ?? new Uint8Array() };
    },
  };
}

const pathOf = (kind: PlatformCommand['kind'], subject: string): string =>
  kind === 'order'
    ? `/orders/${subject}/acts`
    : `/reports/${subject}/${kind === 'correction' ? 'corrections' : 'progress'}`;

/** A command that the contract cannot carry is found out here, not by the platform. */
function messageOf(command: PlatformCommand): Parsed<z.infer<typeof messageShape>> | undefined {
  const { key } = command;
  switch (command.kind) {
    case 'progress':
      return sendable([command.at], () => ({ key, subject: command.externalId, json: toProgress(command) }));
    case 'correction':
      return sendable([command.at], () => ({
        key,
        subject: command.externalId,
        json: toCorrection(command),
      }));
    case 'order': {
      const { at, deadline = at, orderNumber: subject } = command.news;
      return sendable([at, deadline], () => ({ key, subject, json: toOrderAct(command.news) }));
    }
    default:
      return undefined;
  }
}

const sendable = (times: readonly Date[], message: () => unknown): Parsed<z.infer<typeof messageShape>> =>
  times.some((time) => Number.isNaN(time.getTime()))
    ? { ok: false, code: 'wrong-shape', detail: 'at: not a time' }
    : parseShape(message(), messageShape);
