import type { StoredDispute } from './world/stored-dispute.js';
import type { World } from './world/world.js';

/** What is wrong with one case (违反的不变量). */
export interface Fault {
  /** Of a dispute, or of whatever else it is about. */
  readonly case: string;
  readonly reason: string;
}

/** What is looked over on one evening. */
export interface Evening {
  /** Disputes that were worked on that day; at the end of a month, and of all days, every one. */
  readonly disputes: readonly StoredDispute[];
  /** The kinds of aggregates that something was done of since it was last looked. */
  readonly types: ReadonlySet<string>;
  /** Whether these are all there are. */
  readonly whole: boolean;
}

/** Something that must be so at the end of every day, whatever happens (不变量). One file each in `invariants/`. */
export interface Invariant {
  readonly name: string;
  check(world: World, evening: Evening): Promise<readonly Fault[]>;
}
