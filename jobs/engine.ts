import type { Logger } from 'pino';
import type { Aggregate } from '../src/domain/effects/aggregate.js';
import type { Checkpoint } from '../src/domain/effects/checkpoint.js';
import type { Clock } from '../src/domain/time/clock.js';
import type { ServiceContext } from '../src/services/context.js';
import type { AggregateRepository } from '../src/store/aggregates/aggregate-repository.js';
import { aggregatesOf } from '../src/store/aggregates-of.js';
import type { LeaseRepository } from '../src/store/engine/lease-repository.js';
import type { EffectHandler } from './effect-handler.js';

/** What the engine of work (后续事项引擎) runs with. */
export interface Engine {
  /** Every kind of aggregate that can have effects, by type. */
  readonly repositories: ReadonlyMap<string, AggregateRepository<Aggregate>>;
  readonly handlers: ReadonlyMap<string, EffectHandler>;
  readonly leases: Pick<LeaseRepository, 'hold' | 'release'>;
  readonly clock: Clock;
  readonly checkpoint: Checkpoint;
  readonly logger: Logger;
  /** How long a turn stays with a worker that has stopped answering, in milliseconds. */
  readonly leaseMs: number;
  /** From 0 to below 1; spreads retries. */
  readonly random: () => number;
}

/** Puts the engine together. */
export function createEngine(
  parts: Pick<Engine, 'logger' | 'leaseMs' | 'random'> & {
    readonly services: ServiceContext;
    readonly handlers: readonly EffectHandler[];
  },
): Engine {
  const { services, handlers, ...settings } = parts;
  return {
    ...settings,
    repositories: aggregatesOf(services.repositories),
    handlers: new Map(handlers.map((handler) => [handler.kind, handler])),
    leases: services.repositories.leases,
    clock: services.clock,
    checkpoint: services.checkpoint,
  };
}
