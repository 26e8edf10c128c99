import { z } from 'zod';
import type { Delivery } from '../../src/domain/platforms/delivery.js';
import type {
  HandOverCommand,
  HandOverWithdrawalCommand,
  PlatformCommand,
} from '../../src/domain/platforms/platform-command.js';
import { parseShape } from '../kit/parse-json.js';
import { identifier } from '../kit/plain-text.js';
import { type PlatformAddress, platformClient } from '../kit/platform-client.js';
import { refusedHere } from '../kit/refused-here.js';
import { signedJsonInbound } from '../kit/signed-json.js';
import { toDelivery } from '../kit/to-delivery.js';
import { WeakSecretError } from '../kit/weak-secret-error.js';
import type { PlatformAdapter } from '../port.js';
import { FILINGS, type Filed, toFiling } from './filings.js';
import { toCourtReport, toHandOver } from './mapping.js';
import { caseWithdrawalShape, courtEventShape, handOverShape, keyShape } from './shapes.js';

const caseShape = z.object({ caseId: identifier }).transform(({ caseId }) => caseId);
const filingShape = z.object({ filingNo: identifier }).transform(({ filingNo }) => filingNo);
const listOf = (shape: z.ZodType<string>) => z.object({ items: z.array(shape).max(1) });

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
      { platform: 'court', path: '/progress', shape: courtEventShape, toReport: toCourtReport },
      address,
      client,
    ),
    replayClass: () => 'keyed',

    async deliver(command): Promise<Delivery> {
      if (!isForCourt(command)) return refusedHere('unsupported-command', command.kind);
      const message = messageOf(command);
      if (!message.ok) return refusedHere('unsendable', message.detail);
      const { key, json } = message.value;
      const { path, answer } = doorOf(command);
      const exchange = await client({ method: 'POST', path, json, headers: { 'idempotency-key': key } });
      return toDelivery(exchange, (body) => deliveredAs(answer.safeParse(body).data));
    },

    async find(command: PlatformCommand): Promise<Delivery | undefined> {
      if (!isForCourt(command) || !keyShape.safeParse(command.key).success) return undefined;
      const { path, answer } = doorOf(command);
      const exchange = await client({ method: 'GET', path, query: { key: command.key } });
      const list = exchange.kind === 'answered' ? listOf(answer).safeParse(exchange.body).data : undefined;
      if (list && list.items.length === 0) return undefined;
      return toDelivery(exchange, () => deliveredAs(list?.items[0]));
    },
  };
}

type CourtCommand = HandOverCommand | HandOverWithdrawalCommand | Filed;

const isForCourt = (command: PlatformCommand): command is CourtCommand =>
  Object.hasOwn(CASE_PATHS, command.kind) || Object.hasOwn(FILINGS, command.kind);

/** Where disputes themselves go, and where they are taken back. */
const CASE_PATHS = { 'hand-over': '/cases', 'withdraw-hand-over': '/case-withdrawals' } as const;

const doorOf = ({ kind }: CourtCommand): { readonly path: string; readonly answer: z.ZodType<string> } =>
  kind === 'hand-over' || kind === 'withdraw-hand-over'
    ? { path: CASE_PATHS[kind], answer: caseShape }
    : { path: FILINGS[kind].path, answer: filingShape };

const deliveredAs = (externalId: string | undefined): Delivery | undefined =>
  externalId === undefined ? undefined : { outcome: 'delivered', externalId };

/** The wire form of a command, found out here to be sendable or not. */
function messageOf(command: CourtCommand) {
  const [json, shape] = wireFormOf(command);
  return parseShape({ key: command.key, json }, z.object({ key: keyShape, json: shape }));
}

function wireFormOf(command: CourtCommand): readonly [json: unknown, shape: z.ZodType<unknown>] {
  switch (command.kind) {
    case 'hand-over':
      return [toHandOver(command), handOverShape];
    case 'withdraw-hand-over':
      return [{ handOverKey: command.handOverKey, reason: command.reason }, caseWithdrawalShape];
    default:
      return [toFiling(command), FILINGS[command.kind].shape];
  }
}
