import type { Clock } from '../../../src/domain/time/clock.js';
import { CallbackSender } from './callback-sender.js';
import type { Route } from './route.js';
import type { Sandbox, SandboxOptions } from './sandbox.js';
import { startSandboxServer } from './sandbox-server.js';
import { SkewedClock } from './skewed-clock.js';

/** What makes a sandbox that of one platform. */
export interface SandboxParts {
  readonly ledger: { close(): void };
  readonly contract: readonly Route[];
  /**
   * @param sender takes what the platform has to tell the hub
   * @param clock the platform's own, which may be made to go wrong
   */
  readonly control: (sender: CallbackSender, clock: Clock) => readonly Route[];
}

/** Starts a sandbox of the given parts. What it had still to send when it last ended goes out now. */
export async function runSandbox(settings: SandboxOptions, parts: SandboxParts): Promise<Sandbox> {
  const { ledger, contract } = parts;
  const clock = new SkewedClock(settings.clock);
  const options = { ...settings, clock };
  const sender = new CallbackSender(options);
  const closeFiles = async (): Promise<void> => {
    await sender.close();
    ledger.close();
  };
  try {
    const server = await startSandboxServer({
      ...options,
      contract,
      control: parts.control(sender, clock),
      trouble: (troubles) => sender.trouble(troubles),
    });
    return {
      url: server.url,
      contract,
      idle: () => sender.idle(),
      async close() {
        await server.close();
        await closeFiles();
      },
    };
  } catch (error) {
    await closeFiles();
    throw error;
  }
}
