import type { TickName } from '../../jobs/queues.js';
import type { TurnAddress } from '../domain/effects/waker.js';
import type { Actor } from '../domain/people/actor.js';
import type { PlatformName } from '../domain/platforms/platform-name.js';
import type { ServiceContext } from '../services/context.js';
import type { SimulatedClock } from './world/simulated-clock.js';

/** A whole hub that lives on a clock of its own (被模拟的枢纽): doors, queues, store and sandboxes are the real ones. */
export interface SimulatedHub {
  readonly clock: SimulatedClock;
  readonly services: ServiceContext;
  /** The control interfaces of the stand-ins, by platform, and that of the provider of text messages. */
  readonly sandboxes: Readonly<Record<PlatformName, string> & { 'text-message'?: string }>;
  /** Has one beat done through the queues. */
  beat(name: TickName): Promise<void>;
  /** Resolves once no callback of a platform is on its way. */
  arrived(): Promise<void>;
  /** Resolves once no callback is on its way, and no wake-up waits or is being served. */
  idle(): Promise<void>;
  /** The turns that were worked on since this was last asked. */
  served(): readonly TurnAddress[];
  /** Asks the graph over HTTP as somebody. @throws Error when it does not answer with data alone */
  ask<Data>(who: Actor, query: string, variables?: object): Promise<Data>;
}
