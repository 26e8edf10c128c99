import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlatformAddress } from '../../../adapters/kit/platform-client.js';
import type { Sandbox } from '../../../adapters/kit/sandbox/sandbox.js';
import type { PlatformAdapter, PlatformState } from '../../../adapters/port.js';
import { TestClock } from '../../kit/test-clock.js';
import { type HubStandIn, startHubStandIn } from './hub-stand-in.js';
import type { Control, PlatformUnderTest } from './platform-under-test.js';

export const SECRET = 'a-secret-for-the-conformance-suite';

/** One platform's sandbox and adapter, joined by real HTTP on loopback, with a stand-in for the hub. */
export interface Rig {
  readonly clock: TestClock;
  /** Of the sandbox. */
  readonly url: string;
  /** What the sandbox serves of the contract. */
  readonly contract: Sandbox['contract'];
  readonly hub: HubStandIn;
  readonly control: Control;
  readonly adapter: PlatformAdapter;
  /** Another adapter for the same sandbox. */
  adapterWith(changes: Partial<PlatformAddress>): PlatformAdapter;
  /** Ends the sandbox without ceremony and starts it on the same folder. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function startRig(platform: PlatformUnderTest): Promise<Rig> {
  const folder = mkdtempSync(join(tmpdir(), `sandbox-${platform.name}-`));
  const clock = new TestClock();
  const hub = await startHubStandIn(() => adapter);
  const launch = (port: number) =>
    platform.startSandbox({ folder, port, clock, secret: SECRET, callbackUrl: hub.url });
  let sandbox = await launch(0);
  const { url } = sandbox;
  const state = memoryState();
  const adapterWith = (changes: Partial<PlatformAddress>): PlatformAdapter =>
    platform.createAdapter(
      { baseUrl: url, secret: SECRET, clock, ...changes },
      changes.secret === undefined ? state : memoryState(),
    );
  const adapter = adapterWith({});
  const control: Control = (method, path, json) => call(`${url}${path}`, method, json);
  await platform.prepare(control, adapter);
  return {
    clock,
    url,
    contract: sandbox.contract,
    hub,
    control,
    adapter,
    adapterWith,
    async restart() {
      await sandbox.close();
      sandbox = await launch(Number(new URL(url).port));
    },
    async close() {
      await sandbox.close();
      await hub.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** What an adapter has the hub remember, without a hub. */
export function memoryState(): PlatformState {
  const values = new Map<string, string>();
  return {
    read: async (key) => values.get(key),
    async write(key, value) {
      values.set(key, value);
    },
    async swap(key, expected, value) {
      if (values.get(key) !== expected) return false;
      values.set(key, value);
      return true;
    },
  };
}

async function call(url: string, method: string, json: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method,
    // A connection that is kept would not outlive a restart of the sandbox.
    headers: { connection: 'close', ...(json === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${JSON.stringify(answer)}`);
  return answer;
}

/** An address where nobody listens. */
export async function nowhere(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}
