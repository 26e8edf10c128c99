import type fc from 'fast-check';
import type { PlatformAddress } from '../../../adapters/kit/platform-client.js';
import type { Sandbox, SandboxOptions } from '../../../adapters/kit/sandbox/sandbox.js';
import type { PlatformAdapter, PlatformState, RawCallback } from '../../../adapters/port.js';
import type { ReplayClass } from '../../../src/domain/effects/replay-class.js';
import type { Delivery } from '../../../src/domain/platforms/delivery.js';
import type { PlatformCommand } from '../../../src/domain/platforms/platform-command.js';
import type { PlatformName } from '../../../src/domain/platforms/platform-name.js';
import type { Clock } from '../../../src/domain/time/clock.js';

/** Calls a sandbox's control interface. */
export type Control = (method: 'GET' | 'POST', path: string, json?: unknown) => Promise<unknown>;

/** A callback as the platform would send it, with all that proves where it comes from. */
export type Enclosed = Pick<RawCallback, 'headers' | 'query' | 'body'>;

/** What the suite has to know of a platform to put its adapter to the test. A new platform writes one of these. */
export interface PlatformUnderTest {
  readonly name: PlatformName;
  createAdapter(address: PlatformAddress, state: PlatformState): PlatformAdapter;
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
  /** What a callback says that is right in every way. */
  readonly validEvent: Readonly<Record<string, unknown>>;
  /** What is written right but is not what the contract says. */
  readonly wrongEvents: readonly unknown[];
  /** An event in the platform's own notation. */
  write(event: unknown): string;
  /** Values that no field of an event may have. */
  readonly nonsense: fc.Arbitrary<unknown>;
  /** Wraps a body as the platform does, signed with a secret. */
  enclose(body: string | Uint8Array, key: { readonly secret: string; readonly clock: Clock }): Enclosed;
  /** Headers and query parameters that must be there, and right. */
  readonly proofs: readonly string[];
  /** The most that a callback may measure, in bytes. */
  readonly mostBytes: number;
  /** Methods and headers that are turned away though the callback is right. */
  readonly refusedMethods: readonly string[];
  readonly refusedHeaders: readonly Readonly<Record<string, string>>[];
  /** How often the platform sends a callback that is answered with 400. */
  readonly triesWhenRefused: number;
  /** A command the prepared platform takes; the same number gives the same command. */
  command(number: number): PlatformCommand;
  readonly replayClass: ReplayClass;
  /** A command the platform refuses for good, and the code it gives. */
  readonly refused: { readonly command: PlatformCommand; readonly code: string };
  /** Commands that the contract cannot carry at all. */
  readonly unsendable: readonly PlatformCommand[];
  /** What becomes of a command from somebody who is not the hub. */
  strangers(clock: Clock): readonly { readonly as: Partial<PlatformAddress>; readonly delivery: Delivery }[];
  /** How often the platform put a command into effect. */
  timesApplied(control: Control, command: PlatformCommand): Promise<number>;
}
