import { CallbackSender } from './callback-sender.js';
import type { Route } from './route.js';
import type { Sandbox, SandboxOptions } from './sandbox.js';
import { startSandboxServer } from './sandbox-server.js';

/** What makes a sandbox that of one platform. */
export interface SandboxParts {
  readonly ledger: { close(): void };
  readonly contract: readonly Route[];
  /** @param sender takes what the platform has to tell the hub */
  readonly control: (sender: CallbackSender) => readonly Route[];
}

/** Starts a sandbox of the given parts. What it had still to send when it last ended goes out now. */
export async function runSandbox(options: SandboxOptions, parts: SandboxParts): Promise<Sandbox> {
  const { ledger, contract } = parts;
  const sender = new CallbackSender(options);
  const closeFiles = async (): Promise<void> => {
    await sender.close();
    ledger.close();
  };
  try {
    const server = await startSandboxServer({ ...options, contract, control: parts.control(sender) });
    return {
      url: server.url,
      contract,
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
