import { randomUUID } from 'node:crypto';
import { dueEffects } from '../src/domain/effects/due-effects.js';
import type { TurnAddress } from '../src/domain/effects/waker.js';
import type { Engine } from './engine.js';
import { runEffects } from './run-effects.js';

/**
 * Carries out what a turn has to do, each lane in order, until nothing is due (办理). Whoever finds the turn taken leaves
 * it to the holder: a wake-up that comes while one is served is served after it, and the sweep makes good what is lost.
 */
export async function serveTurn(address: TurnAddress, engine: Engine): Promise<void> {
  const repository = engine.repositories.get(address.type);
  const holder = randomUUID();
  if (!repository || !(await engine.leases.hold(address, holder, engine.leaseMs))) return;
  const renewal = setInterval(() => {
    engine.leases.hold(address, holder, engine.leaseMs).catch((error: unknown) => {
      engine.logger.warn({ address, error }, 'lease not renewed');
    });
  }, engine.leaseMs / 3);
  try {
    await engine.checkpoint('leased-before-run');
    let aggregate = await repository.find(address.id);
    while (aggregate) {
      const due = dueEffects(aggregate.effects, engine.clock.now(), address.turn);
      if (due.length === 0) return;
      aggregate = await runEffects({ repository, aggregate, due }, engine);
      await engine.checkpoint('recorded-before-released');
    }
  } finally {
    clearInterval(renewal);
    await engine.leases.release(address, holder);
  }
}
