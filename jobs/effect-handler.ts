import type { Aggregate } from '../src/domain/effects/aggregate.js';
import type { Effect } from '../src/domain/effects/effect.js';
import type { ReplayClass } from '../src/domain/effects/replay-class.js';

/** What became of an effect that was tried. */
export type EffectOutcome<A extends Aggregate = Aggregate> =
  /** Finished. `change` is made to the document in the same write that removes the effect. */
  | { readonly outcome: 'done'; change?(aggregate: A): A }
  /** Not now: try again after a while, `afterMs` milliseconds where the other side asked for it. */
  | { readonly outcome: 'retry'; readonly reason: string; readonly afterMs?: number }
  /** The handler itself failed: tried again a few times, then parked. */
  | { readonly outcome: 'failed'; readonly reason: string }
  /** Only a person can help; the lane waits behind it. */
  | { readonly outcome: 'park'; readonly cause: string };

/**
 * Carries out one kind of effect. All that surrounds it (order, leases, repetition after a crash, back-off,
 * parking) is the engine's.
 */
export interface EffectHandler<A extends Aggregate = Aggregate> {
  /** The kind of effect it handles. */
  readonly kind: string;
  /** How the effect may be repeated when it is not known whether an earlier try went through. */
  replayClass(effect: Effect): ReplayClass;
  /** Does it. May throw: that counts as failed. */
  run(effect: Effect, aggregate: A): Promise<EffectOutcome<A>>;
  /** For `query-first`: whether an earlier try went through; `undefined` when it did not. */
  find?(effect: Effect, aggregate: A): Promise<EffectOutcome<A> | undefined>;
  /** For `at-most-once`: what to do when an earlier try may or may not have gone through. */
  lost?(effect: Effect, aggregate: A): EffectOutcome<A>;
}
