import type { Aggregate } from '../domain/effects/aggregate.js';
import { AggregateRepository } from './aggregates/aggregate-repository.js';
import type { Repositories } from './repositories.js';

/**
 * The repositories of everything that can have effects, by type (有后续事项的聚合): whichever there are, so that none can be
 * forgotten by the sweep.
 */
export function aggregatesOf(
  repositories: Repositories,
): ReadonlyMap<string, AggregateRepository<Aggregate>> {
  const aggregates = Object.values(repositories).filter(
    (repository): repository is AggregateRepository<Aggregate> => repository instanceof AggregateRepository,
  );
  return new Map(aggregates.map((repository) => [repository.type, repository]));
}
