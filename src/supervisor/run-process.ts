import { type ParentMessage, SUPERVISED } from './parent-message.js';
import type { Running } from './running.js';
import { ToldError } from './told-error.js';

const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

export interface RunProcessOptions {
  /** What to call this process. */
  readonly name: string;
  /** How long it may take to close, in milliseconds; then it ends all the same. */
  readonly stopWithinMs: number;
  /** Tells a person what is going on. */
  tell(line: string): void;
}

/**
 * Runs a part of the hub as this process, alone or under a supervisor, until it is told to stop: by a signal, or
 * because its supervisor is gone, however that went.
 *
 * @returns when it has closed
 * @throws whatever keeps it from starting; ToldError when its supervisor knows
 */
export async function runProcess(start: () => Promise<Running>, options: RunProcessOptions): Promise<void> {
  const { name, stopWithinMs, tell } = options;
  const isSupervised = process.env[SUPERVISED] !== undefined && process.send !== undefined;
  const told = untilToldToStop(isSupervised);
  const running = await Promise.race([begin(start, isSupervised), told]);
  // Told while it was still starting: there is nothing yet that would have to be finished.
  if (!running) process.exit(0);
  if (isSupervised) await send({ ready: running.addresses });
  else tell([`${name} is ready`, ...Object.values(running.addresses)].join(' '));

  await told;
  setTimeout(() => process.exit(1), stopWithinMs).unref();
  await running.close();
  if (isSupervised && process.connected) process.disconnect();
}

async function begin(start: () => Promise<Running>, isSupervised: boolean): Promise<Running> {
  try {
    return await start();
  } catch (error) {
    if (!isSupervised) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    await send({ failed: reason });
    throw new ToldError(reason);
  }
}

function untilToldToStop(isSupervised: boolean): Promise<void> {
  return new Promise((resolve) => {
    // A second signal changes nothing: it is on its way already.
    for (const signal of SIGNALS) process.on(signal, () => resolve());
    if (isSupervised) process.once('disconnect', () => resolve());
  });
}

function send(message: ParentMessage): Promise<void> {
  return new Promise((resolve) => {
    // A supervisor that has gone away is noticed by the channel, not here.
    if (process.send) process.send(message, undefined, undefined, () => resolve());
    else resolve();
  });
}
