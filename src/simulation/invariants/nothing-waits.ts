import type { Aggregate } from '../../domain/effects/aggregate.js';
import type { AggregateRepository } from '../../store/aggregates/aggregate-repository.js';
import { aggregatesOf } from '../../store/aggregates-of.js';
import type { Fault, Invariant } from '../invariant.js';
import type { World } from '../world/world.js';

/** What falls due is done the same evening; this leaves room for one that was not. */
const DUE_GRACE_MS = 12 * 3_600_000;
/** What waits for a platform that is down is tried again every few minutes, as long as it takes. */
const EFFECT_GRACE_MS = 12 * 3_600_000;

/**
 * Nothing waits for ever (无限等待): no due and no effect is left lying past its time, nothing is parked, and everything that a
 * platform told is on the books.
 */
export const nothingWaits: Invariant = {
  name: 'nothing-waits',
  async check(world, { types, whole }) {
    const { repositories } = world.hub.services;
    const now = world.hub.clock.now().getTime();
    const faults: Fault[] = [];
    const dues = await repositories.dues.fallen(new Date(now - DUE_GRACE_MS), 20);
    for (const { id, kind, dueAt } of dues) {
      faults.push({ case: id, reason: `a due of kind ${kind} from ${dueAt.toISOString()} was not done` });
    }
    for (const { id } of await repositories.staffNotices.dueBy(new Date(now - DUE_GRACE_MS), 20)) {
      faults.push({ case: id, reason: 'a notice to staff was not looked at' });
    }
    const left = await Promise.all(
      // Whatever is parked was parked in a turn.
      [...aggregatesOf(repositories).values()].map((one) => leftIn(one, now, whole || types.has(one.type))),
    );
    return [...faults, ...left.flat(), ...(whole ? await unappliedReports(world) : [])];
  },
};

async function leftIn(
  repository: AggregateRepository<Aggregate>,
  now: number,
  mayBeParked: boolean,
): Promise<Fault[]> {
  const [turns, parked] = await Promise.all([
    repository.dueTurns(new Date(now - EFFECT_GRACE_MS), 20),
    mayBeParked ? repository.withParked(20) : [],
  ]);
  const named = (id: string): string => `${repository.type} ${id}`;
  return [
    ...turns.map(({ id, turn }) => ({ case: named(id), reason: `the turn ${turn} was not worked on` })),
    ...parked.map(({ id, effects }) => {
      const cause = effects.find((one) => one.parked)?.parked?.cause;
      return { case: named(id), reason: `parked: ${cause}` };
    }),
  ];
}

async function unappliedReports({ hub }: World): Promise<Fault[]> {
  const inbox = hub.services.repositories.connection.collection<{ _id: string; state: string }>('inbox');
  const rejected = await inbox.find({ state: 'rejected' }, { projection: { state: 1, reason: 1 } }).toArray();
  return rejected.map(({ _id }) => ({ case: _id, reason: 'what the platform told could not be applied' }));
}
