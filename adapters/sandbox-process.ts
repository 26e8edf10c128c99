import { join } from 'node:path';
import type { Clock } from '../src/domain/time/clock.js';
import { startCourtSandbox } from './court/sandbox.js';
import { startGridSandbox } from './grid/sandbox.js';
import type { Sandbox, SandboxOptions } from './kit/sandbox/sandbox.js';
import { SandboxInProductionError } from './kit/sandbox/sandbox-in-production-error.js';

type PlatformOptions = Pick<SandboxOptions, 'port' | 'callbackUrl' | 'secret'>;

/** What the process with the sandboxes needs to know. */
export interface SandboxesOptions {
  /** Each sandbox has a folder of its own in it. */
  readonly folder: string;
  /** @defaultValue 127.0.0.1 */
  readonly host?: string;
  readonly clock: Clock;
  readonly grid: PlatformOptions;
  readonly court: PlatformOptions;
}

export interface Sandboxes {
  /** The base URL of each platform's stand-in; its control interface is at `/control` below it. */
  readonly addresses: { readonly grid: string; readonly court: string };
  close(): Promise<void>;
}

/**
 * Starts the sandboxes of all platforms in this process. If one cannot start, none stays.
 *
 * @throws SandboxInProductionError, WeakSecretError
 */
export async function startSandboxes(options: SandboxesOptions): Promise<Sandboxes> {
  if (process.env.NODE_ENV === 'production') throw new SandboxInProductionError();
  const { folder, host, clock, grid, court } = options;
  const of = (name: string, own: PlatformOptions): SandboxOptions => ({
    ...own,
    clock,
    folder: join(folder, name),
    ...(host === undefined ? {} : { host }),
  });
  const started: Sandbox[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(started.map((sandbox) => sandbox.close()));
  };
  try {
    const gridSandbox = await startGridSandbox(of('grid', grid));
    started.push(gridSandbox);
    const courtSandbox = await startCourtSandbox(of('court', court));
    started.push(courtSandbox);
    return { addresses: { grid: gridSandbox.url, court: courtSandbox.url }, close };
  } catch (error) {
    await close();
    throw error;
  }
}
