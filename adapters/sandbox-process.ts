import { join } from 'node:path';
import type { PlatformName } from '../src/domain/platforms/platform-name.js';
import type { Clock } from '../src/domain/time/clock.js';
import { startCourtSandbox } from './court/sandbox.js';
import { startGovernanceAppSandbox } from './governance-app/sandbox.js';
import { startGridSandbox } from './grid/sandbox.js';
import type { Sandbox, SandboxOptions } from './kit/sandbox/sandbox.js';
import { SandboxInProductionError } from './kit/sandbox/sandbox-in-production-error.js';
import { type AccountSandboxOptions, startPublicAccountSandbox } from './public-account/sandbox.js';
import { type SmsSandboxOptions, startSmsSandbox } from './text-message/sandbox.js';

type PlatformOptions = Pick<SandboxOptions, 'port' | 'callbackUrl' | 'secret'>;
type AccountOptions = PlatformOptions &
  Pick<AccountSandboxOptions, 'appId' | 'token' | 'aesKey' | 'patienceMs'>;

type SmsOptions = Pick<SmsSandboxOptions, 'port' | 'secret' | 'keyId' | 'signName' | 'template'>;

/** What the process with the sandboxes needs to know. */
export interface SandboxesOptions {
  /** Each sandbox has a folder of its own in it. */
  readonly folder: string;
  /** @defaultValue 127.0.0.1 */
  readonly host?: string;
  readonly clock: Clock;
  readonly grid: PlatformOptions;
  readonly 'governance-app': PlatformOptions;
  readonly court: PlatformOptions;
  readonly 'public-account': AccountOptions;
  /** The provider of text messages, where one is to be stood in for. */
  readonly 'text-message'?: SmsOptions;
}

export interface Sandboxes {
  /** The base URL of each platform's stand-in; its control interface is at `/control` below it. */
  readonly addresses: Readonly<Record<PlatformName, string> & { 'text-message'?: string }>;
  /** Resolves once nothing that one of them has to tell the hub is on its way. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts the sandboxes of all platforms in this process. If one cannot start, none stays.
 *
 * @throws SandboxInProductionError, WeakSecretError
 */
export async function startSandboxes(options: SandboxesOptions): Promise<Sandboxes> {
  if (process.env.NODE_ENV === 'production') throw new SandboxInProductionError();
  const { folder, host, clock, 'text-message': sms } = options;
  const of = <Own extends Pick<PlatformOptions, 'port' | 'secret'>>(name: string, own: Own) => ({
    ...own,
    clock,
    folder: join(folder, name),
    ...(host === undefined ? {} : { host }),
  });
  const started: Sandbox[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(started.map((sandbox) => sandbox.close()));
  };
  const start = async (starting: Promise<Sandbox>): Promise<string> => {
    const sandbox = await starting;
    started.push(sandbox);
    return sandbox.url;
  };
  try {
    const addresses = {
      grid: await start(startGridSandbox(of('grid', options.grid))),
      'governance-app': await start(
        startGovernanceAppSandbox(of('governance-app', options['governance-app'])),
      ),
      court: await start(startCourtSandbox(of('court', options.court))),
      'public-account': await start(
        startPublicAccountSandbox(of('public-account', options['public-account'])),
      ),
      ...(sms ? { 'text-message': await start(startSmsSandbox(of('text-message', sms))) } : {}),
    };
    const idle = async (): Promise<void> => {
      await Promise.all(started.map((sandbox) => sandbox.idle()));
    };
    return { addresses, idle, close };
  } catch (error) {
    await close();
    throw error;
  }
}
