import type { Clock } from '../../../src/domain/time/clock.js';
import type { Route } from './route.js';

/** How to start the sandbox of one platform. */
export interface SandboxOptions {
  /** Its own folder: what it remembers is there, and is found again at the next start. */
  readonly folder: string;
  /** @defaultValue 127.0.0.1 */
  readonly host?: string;
  /** 0 for any free one. */
  readonly port: number;
  /** Where the hub takes this platform's callbacks. */
  readonly callbackUrl: string;
  readonly secret: string;
  readonly clock: Clock;
}

/** A platform's stand-in that is running (沙箱). */
export interface Sandbox {
  readonly url: string;
  /** What it serves of the contract. */
  readonly contract: readonly Route[];
  /** Resolves once nothing that it has to tell the hub is on its way. */
  idle(): Promise<void>;
  close(): Promise<void>;
}
