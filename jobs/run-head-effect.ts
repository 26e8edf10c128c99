import type { Aggregate } from '../src/domain/effects/aggregate.js';
import type { Effect } from '../src/domain/effects/effect.js';
import { headEffects } from '../src/domain/effects/head-effects.js';
import type { LaneAddress } from '../src/domain/effects/waker.js';
import type { AggregateRepository } from '../src/store/aggregates/aggregate-repository.js';
import { isErasedEffect } from '../src/store/aggregates/is-erased-effect.js';
import { SubjectErasedError } from '../src/store/sealing/subject-erased-error.js';
import { dropErased } from './drop-erased.js';
import type { EffectHandler, EffectOutcome } from './effect-handler.js';
import type { Engine } from './engine.js';
import { recordOutcome } from './record-outcome.js';

interface Head {
  readonly repository: AggregateRepository<Aggregate>;
  readonly aggregate: Aggregate;
  readonly effect: Effect;
}

/** The first effect of a lane, if it is to be carried out now. */
export async function dueHead({ type, id, lane }: LaneAddress, engine: Engine): Promise<Head | undefined> {
  const repository = engine.repositories.get(type);
  const aggregate = await repository?.find(id);
  const effect = aggregate && headEffects(aggregate.effects).get(lane);
  if (!repository || !aggregate || !effect) return undefined;
  if (effect.parked !== undefined || effect.notBefore > engine.clock.now()) return undefined;
  return { repository, aggregate, effect };
}

/**
 * Carries out the first effect of a lane and writes down what became of it.
 *
 * @returns whether it is off the list, so that the next one may follow
 */
export async function runHeadEffect(lane: LaneAddress, engine: Engine): Promise<boolean> {
  const head = await dueHead(lane, engine);
  if (!head) return false;
  const { repository, aggregate, effect } = head;
  if (isErasedEffect(effect)) return drop(head, engine);
  const handler = engine.handlers.get(effect.kind);
  const outcome: EffectOutcome = handler
    ? await attempt(handler, head, engine).catch((error: unknown) => {
        engine.logger.error({ lane, effect: effect.id, error }, 'effect failed');
        return { outcome: 'failed', reason: error instanceof Error ? error.message : String(error) };
      })
    : { outcome: 'park', cause: `no handler for ${effect.kind}` };
  await engine.checkpoint('sent-before-recorded');
  try {
    await recordOutcome(repository, aggregate.id, effect, outcome, engine);
  } catch (error) {
    // Erased while it ran: what became of it can no longer be written down.
    if (error instanceof SubjectErasedError) return drop(head, engine);
    throw error;
  }
  return outcome.outcome === 'done';
}

async function drop({ repository, aggregate, effect }: Head, engine: Engine): Promise<true> {
  await dropErased(repository, aggregate.id);
  engine.logger.warn({ type: repository.type, id: aggregate.id, effect: effect.id }, 'dropped: erased');
  return true;
}

async function attempt(handler: EffectHandler, head: Head, engine: Engine): Promise<EffectOutcome> {
  const { repository, aggregate, effect } = head;
  const replayClass = handler.replayClass(effect);
  if (replayClass === 'keyed') return handler.run(effect, aggregate);
  if (effect.startedAt !== undefined) {
    if (replayClass === 'at-most-once') {
      return handler.lost?.(effect, aggregate) ?? { outcome: 'park', cause: 'sent, outcome unknown' };
    }
    const found = await handler.find?.(effect, aggregate);
    return found ?? handler.run(effect, aggregate);
  }
  await markStarted(repository, aggregate.id, effect, engine);
  await engine.checkpoint('started-before-sent');
  return handler.run(effect, aggregate);
}

/** From here on a crash leaves it open whether the effect went through. */
async function markStarted(
  repository: AggregateRepository<Aggregate>,
  id: string,
  effect: Effect,
  { clock }: Engine,
): Promise<void> {
  const startedAt = clock.now();
  await repository.change(id, (current) => ({
    next: {
      ...current,
      effects: current.effects.map((one) => (one.id === effect.id ? { ...one, startedAt } : one)),
    },
    result: undefined,
  }));
}
