import { randomUUID } from 'node:crypto';
import type { LaneAddress } from '../src/domain/effects/waker.js';
import type { Engine } from './engine.js';
import { dueHead, runHeadEffect } from './run-head-effect.js';

/**
 * Carries out what a lane has to do, in order, until nothing is due. Whoever finds the lane taken leaves it to
 * the holder, who looks once more after letting go, so that nothing that was added meanwhile is left lying.
 */
export async function drainLane(lane: LaneAddress, engine: Engine): Promise<void> {
  do {
    const holder = randomUUID();
    if (!(await engine.leases.hold(lane, holder, engine.leaseMs))) return;
    const renewal = setInterval(() => {
      engine.leases.hold(lane, holder, engine.leaseMs).catch((error: unknown) => {
        engine.logger.warn({ lane, error }, 'lease not renewed');
      });
    }, engine.leaseMs / 3);
    try {
      await engine.checkpoint('leased-before-run');
      while (await runHeadEffect(lane, engine)) await engine.checkpoint('recorded-before-released');
    } finally {
      clearInterval(renewal);
      await engine.leases.release(lane, holder);
    }
  } while (await dueHead(lane, engine));
}
