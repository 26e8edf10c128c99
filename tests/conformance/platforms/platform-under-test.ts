import type { PlatformAddress } from '../../../adapters/kit/platform-client.js';
import type { Sandbox, SandboxOptions } from '../../../adapters/kit/sandbox/sandbox.js';
import type { PlatformAdapter } from '../../../adapters/port.js';
import type { ReplayClass } from '../../../src/domain/effects/replay-class.js';
import type { PlatformCommand } from '../../../src/domain/platforms/platform-command.js';
import type { PlatformName } from '../../../src/domain/platforms/platform-name.js';

/** Calls a sandbox's control interface. */
export type Control = (method: 'GET' | 'POST', path: string, json?: unknown) => Promise<unknown>;

/** What the suite has to know of a platform to put its adapter to the test. A new platform writes one of these. */
export interface PlatformUnderTest {
  readonly name: PlatformName;
  createAdapter(address: PlatformAddress): PlatformAdapter;
  startSandbox(options: SandboxOptions): Promise<Sandbox>;
  /** Brings the fresh sandbox to where commands can be sent and events happen. */
  prepare(control: Control, adapter: PlatformAdapter): Promise<void>;
  /**
   * Makes something happen at the platform that it tells the hub.
   *
   * @param send whether by callback; otherwise it can only be pulled
   * @returns the event's id
   */
  happen(control: Control, send: boolean): Promise<string>;
  /** The body of a callback that is right in every way. */
  readonly validEvent: Readonly<Record<string, unknown>>;
  /** Bodies that are JSON but not what the contract says. */
  readonly wrongEvents: readonly unknown[];
  /** A command the prepared platform takes; the same number gives the same command. */
  command(number: number): PlatformCommand;
  readonly replayClass: ReplayClass;
  /** A command the platform refuses for good, and the code it gives. */
  readonly refused: { readonly command: PlatformCommand; readonly code: string };
  /** Commands that the contract cannot carry at all. */
  readonly unsendable: readonly PlatformCommand[];
  /** How often the platform put a command into effect. */
  timesApplied(control: Control, command: PlatformCommand): Promise<number>;
}
