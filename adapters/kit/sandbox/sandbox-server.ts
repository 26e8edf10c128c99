import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { answerInMode } from './answer-in-mode.js';
import { answerRequest } from './answer-request.js';
import { type CallbackTroubles, callbackTroublesShape } from './callback-troubles.js';
import { demand } from './demand.js';
import { type FailureMode, failureModeShape, UP } from './failure-mode.js';
import type { Route, SandboxAnswer } from './route.js';
import { SandboxFault } from './sandbox-fault.js';
import type { SkewedClock } from './skewed-clock.js';

/** What a sandbox serves, and where. */
export interface SandboxServerOptions {
  /** @defaultValue 127.0.0.1 */
  readonly host?: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly secret: string;
  readonly clock: SkewedClock;
  /** Whether requests bear the platform contract's signature; else their routes see to it. @defaultValue true */
  readonly signed?: boolean;
  /** What the contract names; subject to the failure mode. */
  readonly contract: readonly Route[];
  /** What is answered while our key is no longer good. @defaultValue 401 */
  readonly revoked?: SandboxAnswer;
  /** Takes what is to happen to callbacks on their way. */
  readonly trouble: (troubles: CallbackTroubles) => void;
  /** For tests and the demo, under `/control`: unsigned and always up. */
  readonly control: readonly Route[];
}

export interface SandboxServer {
  /** For example `http://127.0.0.1:4801`. */
  readonly url: string;
  close(): Promise<void>;
}

const clockShape = z.object({ aheadMs: z.int().min(-86_400_000).max(86_400_000) });

/** Serves a platform's contract over HTTP, with its real signatures. */
export async function startSandboxServer(options: SandboxServerOptions): Promise<SandboxServer> {
  const { contract, host = '127.0.0.1', port: wanted } = options;
  let mode = UP;
  const setting = <T>(name: string, shape: z.ZodType<T>, set: (value: T) => void): Route => ({
    method: 'POST',
    path: `/control/${name}`,
    handle({ json }) {
      const value = demand(json, shape);
      set(value);
      return { status: 200, json: value };
    },
  });
  const control: Route[] = [
    ...options.control,
    { method: 'GET', path: '/control/mode', handle: () => ({ status: 200, json: mode }) },
    setting('mode', failureModeShape, (wanted) => {
      mode = wanted;
    }),
    setting('callbacks', callbackTroublesShape, options.trouble),
    setting('clock', clockShape, ({ aheadMs }) => {
      options.clock.offsetMs = aheadMs;
    }),
  ];
  const answer = async (
    request: IncomingMessage,
    inControl: boolean,
    during: FailureMode,
  ): Promise<SandboxAnswer> => {
    if (inControl) return answerRequest(request, control, undefined).catch(explain);
    if (during.mode === 'down') return explain(downFault(during));
    if (during.mode === 'revoked') return options.revoked ?? explain(REVOKED);
    return answerRequest(request, contract, options.signed === false ? undefined : options).catch(explain);
  };
  const server = createServer((request, response) => {
    const inControl = request.url?.startsWith('/control/') ?? false;
    const during = inControl ? UP : mode;
    answer(request, inControl, during)
      .then((prepared) => answerInMode(response, prepared, during))
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(wanted, host, resolve);
  });
  const { address, port } = server.address() as AddressInfo;
  return {
    url: `http://${address.includes(':') ? `[${address}]` : address}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const REVOKED = new SandboxFault(401, 'not-signed', 'this key is no longer good');

const downFault = ({ retryAfter }: FailureMode): SandboxFault =>
  new SandboxFault(
    503,
    'down',
    'the platform is down',
    retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
  );

function explain(error: unknown): SandboxAnswer {
  if (error instanceof SandboxFault) {
    const { status, code, message, headers } = error;
    return { status, json: { code, message }, headers };
  }
  return { status: 500, json: { code: 'broken', message: 'the sandbox itself failed' } };
}
