import type { Aggregate } from '../src/domain/effects/aggregate.js';
import { backOffMs } from '../src/domain/effects/back-off.js';
import type { Effect } from '../src/domain/effects/effect.js';
import type { AggregateRepository } from '../src/store/aggregates/aggregate-repository.js';
import { isErasedEffect } from '../src/store/aggregates/is-erased-effect.js';
import { SubjectErasedError } from '../src/store/sealing/subject-erased-error.js';
import type { EffectOutcome } from './effect-handler.js';
import type { Engine } from './engine.js';

/** Half an hour of trying; what fails so often by itself is poison (毒消息), and only a person can help. */
const MOST_FAILURES = 12;

/** An effect that was tried, and what became of it. */
export interface Tried {
  readonly effect: Effect;
  readonly outcome: EffectOutcome;
}

/**
 * Writes down what became of effects, in one write; one that is off the list already stays off it.
 *
 * @returns the document as it stands then; `undefined` when it is gone
 */
export async function recordOutcomes(
  repository: AggregateRepository<Aggregate>,
  aggregate: Aggregate,
  tried: readonly Tried[],
  engine: Pick<Engine, 'clock' | 'random'>,
): Promise<Aggregate | undefined> {
  return repository.changeFrom(aggregate, (current) =>
    tried.reduce((next, { effect, outcome }) => {
      const own = next.effects.find((one) => one.id === effect.id);
      if (!own) return next;
      // What went wrong may be said in words that were erased meanwhile.
      if (isErasedEffect(own) && outcome.outcome !== 'done') throw new SubjectErasedError(aggregate.id);
      return settle(next, effect, outcome, engine);
    }, current),
  );
}

function settle(
  current: Aggregate,
  effect: Effect,
  outcome: EffectOutcome,
  { clock, random }: Pick<Engine, 'clock' | 'random'>,
): Aggregate {
  const now = clock.now();
  const replaced = (change: (effect: Effect) => Effect): Aggregate => ({
    ...current,
    effects: current.effects.map((one) => (one.id === effect.id ? change(one) : one)),
  });
  switch (outcome.outcome) {
    case 'done': {
      const without = { ...current, effects: current.effects.filter((one) => one.id !== effect.id) };
      return outcome.change?.(without) ?? without;
    }
    case 'retry': {
      const waitMs = outcome.afterMs;
      return replaced((one) => putOff(one, outcome.reason, now, random(), waitMs));
    }
    case 'failed':
      return replaced((one) => {
        const failures = (one.failures ?? 0) + 1;
        return failures < MOST_FAILURES
          ? { ...putOff(one, outcome.reason, now, random()), failures }
          : park({ ...one, failures }, `failed ${failures} times: ${outcome.reason}`, now);
      });
    case 'park':
      return replaced((one) => park(one, outcome.cause, now));
  }
}

function putOff(effect: Effect, reason: string, now: Date, random: number, waitMs?: number): Effect {
  const attempts = effect.attempts + 1;
  const notBefore = new Date(now.getTime() + (waitMs ?? backOffMs(attempts, random)));
  return { ...effect, attempts, notBefore, lastError: reason, delayedSince: effect.delayedSince ?? now };
}

function park({ delayedSince: _over, ...effect }: Effect, cause: string, since: Date): Effect {
  return { ...effect, parked: { cause, since } };
}
