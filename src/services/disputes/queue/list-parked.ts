import type { Aggregate } from '../../../domain/effects/aggregate.js';
import { aggregatesOf } from '../../../store/aggregates-of.js';
import type { ServiceContext } from '../../context.js';
import { platformOfEffect } from '../../effects/platform-of-effect.js';
import type { ParkedWork } from './parked-work.js';

/** What waits for a person (搁置事项清单), longest waiting first. */
export async function listParked(
  limit: number,
  { repositories }: Pick<ServiceContext, 'repositories'>,
): Promise<ParkedWork[]> {
  const lists = [...aggregatesOf(repositories)].map(async ([type, repository]) =>
    (await repository.withParked(limit)).flatMap((aggregate) => parkedOf(type, aggregate)),
  );
  return (await Promise.all(lists))
    .flat()
    .sort((one, other) => one.since.getTime() - other.since.getTime())
    .slice(0, limit);
}

const parkedOf = (type: string, aggregate: Aggregate): ParkedWork[] =>
  aggregate.effects.flatMap((effect, place) => {
    const { id, kind, lane, attempts, parked } = effect;
    if (!parked) return [];
    const platform = platformOfEffect(effect);
    return [
      {
        type,
        id: aggregate.id,
        effect: id,
        kind,
        lane,
        ...(platform === undefined ? {} : { platform }),
        cause: parked.cause,
        since: parked.since,
        attempts,
        behind: aggregate.effects.slice(place + 1).filter((one) => one.lane === lane).length,
        aggregate,
      },
    ];
  });
