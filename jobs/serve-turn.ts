import { randomUUID } from 'node:crypto';
import { dueEffects } from '../src/domain/effects/due-effects.js';
import { IN_HOUSE } from '../src/domain/effects/turn-of.js';
import type { TurnAddress } from '../src/domain/effects/waker.js';
import type { Engine } from './engine.js';
import { runEffects } from './run-effects.js';

/**
 * Carries out what a turn has to do, each lane in order, until nothing is due (办理). Whoever finds the turn taken leaves
 * it to the holder: a wake-up that comes while one is served is served after it, and the sweep makes good what is lost.
 * What is done in house may be done twice, and needs no holder: the queue alone sees to it that it seldom is.
 */
export async function serveTurn(address: TurnAddress, engine: Engine): Promise<void> {
  if (address.turn === IN_HOUSE) return serve(address, engine);
  const holder = randomUUID();
  if (!(await engine.leases.hold(address, holder, engine.leaseMs))) return;
  const renewal = setInterval(() => {
    engine.leases.hold(address, holder, engine.leaseMs).catch((error: unknown) => {
      engine.logger.warn({ address, error }, 'lease not renewed');
    });
  }, engine.leaseMs / 3);
  try {
    await serve(address, engine);
  } finally {
    clearInterval(renewal);
    await engine.leases.release(address, holder);
  }
}

async function serve({ type, id, turn }: TurnAddress, engine: Engine): Promise<void> {
  const repository = engine.repositories.get(type);
  await engine.checkpoint('leased-before-run');
  let aggregate = await repository?.find(id);
  while (repository && aggregate) {
    const now = engine.clock.now();
    const due = dueEffects(aggregate.effects, now, turn);
    if (due.length === 0) return turn === IN_HOUSE ? repository.wakeLanes(aggregate, now) : undefined;
    aggregate = await runEffects({ repository, aggregate, due }, engine);
    await engine.checkpoint('recorded-before-released');
  }
}
