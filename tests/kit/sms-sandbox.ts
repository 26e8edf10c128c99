import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSmsSender } from '../../adapters/text-message/adapter.js';
import { startSmsSandbox } from '../../adapters/text-message/sandbox.js';
import type { SmsSender } from '../../src/domain/account/sms-sender.js';
import type { Clock } from '../../src/domain/time/clock.js';

const ACCOUNT = {
  keyId: 'LTAI0123456789',
  secret: 'the-secret-of-the-sms-provider',
  signName: '团结街道',
  template: 'SMS_123456789',
};

/** What the provider took. */
export interface TakenText {
  readonly phone: string;
  readonly outId: string;
  readonly text: string;
}

/** A provider of text messages, and how the hub speaks to it. */
export interface TestSms {
  readonly sender: SmsSender;
  call(path: string, json?: object): Promise<unknown>;
  taken(): Promise<TakenText[]>;
  /** Ends the provider's process and begins another on the same folder. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function testSms(clock: Clock, wrong: Partial<typeof ACCOUNT> = {}): Promise<TestSms> {
  const folder = await mkdtemp(join(tmpdir(), 'hub-test-sms-'));
  const start = (port: number) => startSmsSandbox({ ...ACCOUNT, folder, clock, port });
  let sandbox = await start(0);
  const sender = createSmsSender({
    ...ACCOUNT,
    ...wrong,
    baseUrl: sandbox.url,
    clock,
    breaker: { openForMs: 1 },
  });
  const call = async (path: string, json?: object): Promise<unknown> => {
    const response = await fetch(`${sandbox.url}/control${path}`, {
      ...(json && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(json),
      }),
    });
    const body: unknown = await response.json();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(body)}`);
    return body;
  };
  return {
    sender,
    call,
    async taken() {
      const { items } = (await call('/received')) as { items: TakenText[] };
      return items;
    },
    async restart() {
      await sandbox.close();
      sandbox = await start(Number(new URL(sandbox.url).port));
    },
    async close() {
      await sandbox.close();
      await rm(folder, { recursive: true });
    },
  };
}
