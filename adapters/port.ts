import type { ReplayClass } from '../src/domain/effects/replay-class.js';
import type { Delivery } from '../src/domain/platforms/delivery.js';
import type { PlatformCommand } from '../src/domain/platforms/platform-command.js';
import type { PlatformName } from '../src/domain/platforms/platform-name.js';
import type { PlatformReport } from '../src/domain/platforms/platform-report.js';

/** One HTTP request that a platform made to the hub, exactly as it arrived. */
export interface RawCallback {
  readonly method: string;
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  /** The untouched bytes: signatures cover bytes, not what a parser made of them. */
  readonly body: Uint8Array;
}

/** Why a callback was turned away. The platform is told the status alone, never the detail. */
export type CallbackRefusal = 'bad-signature' | 'stale' | 'malformed' | 'unsupported';

/** What a platform is answered. */
export interface CallbackReply {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** What an adapter made of a callback. */
export type Received =
  | {
      readonly accepted: true;
      readonly reports: readonly PlatformReport[];
      /** What to answer once the reports are safely stored. */
      readonly reply: CallbackReply;
      /** Puts words for whoever wrote into the answer; only where the platform carries such words (被动回复). */
      readonly replySaying?: (text: string) => CallbackReply;
    }
  | {
      readonly accepted: false;
      readonly code: CallbackRefusal;
      readonly status: number;
      /** For the hub's own log: names what was wrong, never a value. */
      readonly detail?: string;
    };

/** What an adapter needs remembered between calls; kept by the hub, shared by all its processes. */
export interface PlatformState {
  read(key: string): Promise<string | undefined>;
  write(key: string, value: string): Promise<void>;
  /**
   * Writes a value only if the one on file is still the expected one, `undefined` for none.
   *
   * @returns whether it was
   */
  swap(key: string, expected: string | undefined, value: string): Promise<boolean>;
}

/** Something in a page that is not what the contract says, so that no report could be made of it. */
export interface UnreadableItem {
  /** Its place in the page, from 0. */
  readonly position: number;
  /** Names what was wrong, never a value. */
  readonly detail: string;
}

/** One page of what a platform has recorded since the cursor. */
export interface Pulled {
  readonly reports: readonly PlatformReport[];
  /** Set aside so that they do not hold up what comes after them. */
  readonly unreadable?: readonly UnreadableItem[];
  /** To be written to the platform's state only after the reports are safely stored. */
  readonly cursor: string | undefined;
  readonly more: boolean;
}

/** What came of reading a piece of a file (分段取件). */
export type FilePiece =
  | { readonly outcome: 'read'; readonly bytes: Uint8Array }
  | Exclude<Delivery, { readonly outcome: 'delivered' }>;

/** One platform as the hub sees it. Every adapter passes the same conformance suite. */
export interface PlatformAdapter {
  readonly name: PlatformName;
  /** Verifies and parses a callback. Never throws for anything that a stranger can send. */
  receive(callback: RawCallback): Promise<Received>;
  /** Reads what was recorded since the cursor; `undefined` where the platform cannot be pulled. */
  readonly pull: ((cursor: string | undefined) => Promise<Pulled>) | undefined;
  /** How a command may be repeated after a crash. */
  replayClass(command: PlatformCommand): ReplayClass;
  /** Sends a command. Never throws for anything that the platform or the network can do. */
  deliver(command: PlatformCommand): Promise<Delivery>;
  /** Asks whether the platform already has a command; only called for `query-first` commands. */
  find(command: PlatformCommand): Promise<Delivery | undefined>;
  /**
   * Reads the piece of a file that begins at `offset`, at most 256 KiB; only where the platform's reports name files.
   * Never throws for anything that the platform or the network can do.
   */
  readFile?(fileId: string, offset: number): Promise<FilePiece>;
}
