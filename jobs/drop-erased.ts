import type { Aggregate } from '../src/domain/effects/aggregate.js';
import type { AggregateRepository } from '../src/store/aggregates/aggregate-repository.js';
import { isErasedEffect } from '../src/store/aggregates/is-erased-effect.js';

/** Takes all effects off the list whose key was destroyed: nobody can carry them out, nor release them. */
export async function dropErased(repository: AggregateRepository<Aggregate>, id: string): Promise<void> {
  await repository.change(id, (current) => ({
    next: { ...current, effects: current.effects.filter((effect) => !isErasedEffect(effect)) },
    result: undefined,
  }));
}
