import type { Aggregate } from '../src/domain/effects/aggregate.js';
import { dueEffects } from '../src/domain/effects/due-effects.js';
import type { Effect } from '../src/domain/effects/effect.js';
import { IN_HOUSE } from '../src/domain/effects/turn-of.js';
import type { AggregateRepository } from '../src/store/aggregates/aggregate-repository.js';
import { isErasedEffect } from '../src/store/aggregates/is-erased-effect.js';
import { SubjectErasedError } from '../src/store/sealing/subject-erased-error.js';
import { dropErased } from './drop-erased.js';
import type { EffectHandler, EffectOutcome } from './effect-handler.js';
import type { Engine } from './engine.js';
import { recordOutcomes, type Tried } from './record-outcomes.js';

/** What is to be done of one document, as it was just read. */
export interface Work {
  readonly repository: AggregateRepository<Aggregate>;
  readonly aggregate: Aggregate;
  /** The first effect of each lane that is served in this turn. */
  readonly due: readonly Effect[];
}

/**
 * Carries out effects of different lanes, one after another, and writes down in one write what became of them.
 *
 * @returns the document as it stands then; `undefined` when it is gone
 */
export async function runEffects(work: Work, engine: Engine): Promise<Aggregate | undefined> {
  const { repository, due } = work;
  if (due.some(isErasedEffect)) return drop(work, engine);
  let { aggregate } = work;
  const tried: Tried[] = [];
  const left = [...due];
  for (let effect = left.shift(); effect; effect = left.shift()) {
    const handler = engine.handlers.get(effect.kind);
    if (handler && isFirstOfItsOnlyTry(handler, effect)) {
      const marked = await markStarted(repository, aggregate, effect, engine);
      if (!marked) return undefined;
      aggregate = marked;
      await engine.checkpoint('started-before-sent');
    }
    const outcome = await attempt(handler, effect, aggregate, engine);
    tried.push({ effect, outcome });
    if (isDoneWithoutTrace(outcome)) left.unshift(...inHouseAfter(effect, aggregate, engine.clock.now()));
  }
  await engine.checkpoint('sent-before-recorded');
  try {
    return await recordOutcomes(repository, aggregate, tried, engine);
  } catch (error) {
    // Erased while it ran: what became of it can no longer be written down.
    if (error instanceof SubjectErasedError) return drop(work, engine);
    throw error;
  }
}

async function drop(
  { repository, aggregate: { id }, due }: Work,
  engine: Engine,
): Promise<undefined | Aggregate> {
  engine.logger.warn({ type: repository.type, id, effects: due.map((one) => one.id) }, 'dropped: erased');
  await dropErased(repository, id);
  return repository.find(id);
}

async function attempt(
  handler: EffectHandler | undefined,
  effect: Effect,
  aggregate: Aggregate,
  engine: Engine,
): Promise<EffectOutcome> {
  if (!handler) return { outcome: 'park', cause: `no handler for ${effect.kind}` };
  try {
    return await carryOut(handler, effect, aggregate);
  } catch (error) {
    engine.logger.error({ id: aggregate.id, effect: effect.id, error }, 'effect failed');
    return { outcome: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Then what follows finds the document as it would find it after a write. */
const isDoneWithoutTrace = (outcome: EffectOutcome): boolean =>
  outcome.outcome === 'done' && outcome.change === undefined;

/** What the hub has to do by itself after an effect of the same lane: it need not wait until that is written down. */
function inHouseAfter(effect: Effect, { effects }: Aggregate, now: Date): Effect[] {
  const at = effects.indexOf(effect);
  const next = effects.find(({ lane }, index) => at !== -1 && index > at && lane === effect.lane);
  return next?.turn === IN_HOUSE && !isErasedEffect(next) ? dueEffects([next], now) : [];
}

/** Whether it is tried for the first time, and may not simply be sent again. */
const isFirstOfItsOnlyTry = (handler: EffectHandler, effect: Effect): boolean =>
  effect.startedAt === undefined && handler.replayClass(effect) !== 'keyed';

async function carryOut(
  handler: EffectHandler,
  effect: Effect,
  aggregate: Aggregate,
): Promise<EffectOutcome> {
  const replayClass = effect.startedAt === undefined ? 'keyed' : handler.replayClass(effect);
  if (replayClass === 'at-most-once') {
    return handler.lost?.(effect, aggregate) ?? { outcome: 'park', cause: 'sent, outcome unknown' };
  }
  const found = replayClass === 'query-first' ? await handler.find?.(effect, aggregate) : undefined;
  return found ?? handler.run(effect, aggregate);
}

/** From here on a crash leaves it open whether the effect went through. */
function markStarted(
  repository: AggregateRepository<Aggregate>,
  aggregate: Aggregate,
  effect: Effect,
  { clock }: Engine,
): Promise<Aggregate | undefined> {
  const startedAt = clock.now();
  return repository.changeFrom(aggregate, (current) => ({
    ...current,
    effects: current.effects.map((one) => (one.id === effect.id ? { ...one, startedAt } : one)),
  }));
}
