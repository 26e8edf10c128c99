import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../../src/domain/time/clock.js';
import { answerRequest } from './answer-request.js';
import { demand } from './demand.js';
import { answerInMode, type FailureMode, failureModeShape, type Prepared } from './failure-mode.js';
import type { Route } from './route.js';
import { SandboxFault } from './sandbox-fault.js';

/** What a sandbox serves, and where. */
export interface SandboxServerOptions {
  /** @defaultValue 127.0.0.1 */
  readonly host?: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly secret: string;
  readonly clock: Clock;
  /** Whether requests bear the platform contract's signature; else their routes see to it. @defaultValue true */
  readonly signed?: boolean;
  /** What the contract names; subject to the failure mode. */
  readonly contract: readonly Route[];
  /** For tests and the demo, under `/control`: unsigned and always up. */
  readonly control: readonly Route[];
}

export interface SandboxServer {
  /** For example `http://127.0.0.1:4801`. */
  readonly url: string;
  close(): Promise<void>;
}

const UP: FailureMode = { mode: 'up', delayMs: 0 };

/** Serves a platform's contract over HTTP, with its real signatures. */
export async function startSandboxServer(options: SandboxServerOptions): Promise<SandboxServer> {
  const { contract, host = '127.0.0.1', port: wanted } = options;
  let mode = UP;
  const setMode: Route = {
    method: 'POST',
    path: '/control/mode',
    handle({ json }) {
      mode = demand(json, failureModeShape);
      return { status: 200, json: mode };
    },
  };
  const control = [...options.control, setMode];
  const answer = (request: IncomingMessage, inControl: boolean, during: FailureMode): Promise<Prepared> => {
    if (inControl) return answerRequest(request, control, undefined).catch(explain);
    return during.mode === 'down'
      ? Promise.resolve(explain(downFault(during)))
      : answerRequest(request, contract, options.signed === false ? undefined : options).catch(explain);
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

const downFault = ({ retryAfter }: FailureMode): SandboxFault =>
  new SandboxFault(
    503,
    'down',
    'the platform is down',
    retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
  );

function explain(error: unknown): Prepared {
  if (error instanceof SandboxFault) {
    const { status, code, message, headers } = error;
    return { status, json: { code, message }, headers };
  }
  return { status: 500, json: { code: 'broken', message: 'the sandbox itself failed' } };
}
