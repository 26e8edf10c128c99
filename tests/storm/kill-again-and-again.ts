import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningHub } from '../kit/running-hub.js';

/** Kills a process of the hub until it is told to stop. */
export interface Killing {
  readonly kills: number;
  stop(): Promise<void>;
}

const LOOK_EVERY_MS = 100;

/**
 * Kills the worker at once, and then whenever it has been running for so long: one that dies before it is up again would
 * never work, and nothing would be proved.
 */
export function killAgainAndAgain(hub: RunningHub, everyMs: number): Killing {
  let kills = 0;
  let isOver = false;
  const working = (async () => {
    let upSince = Number.NEGATIVE_INFINITY;
    let wasDown = false;
    for (; !isOver; await sleep(LOOK_EVERY_MS)) {
      const isUp = hub.log.split('work is running again').length > kills;
      if (isUp && wasDown) upSince = performance.now();
      wasDown = !isUp;
      if (!isUp || performance.now() - upSince < everyMs) continue;
      hub.kill('work');
      kills += 1;
      wasDown = true;
    }
  })();
  return {
    get kills() {
      return kills;
    },
    async stop() {
      isOver = true;
      await working;
    },
  };
}
