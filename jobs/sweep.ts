import type { Waker } from '../src/domain/effects/waker.js';
import type { Engine } from './engine.js';

const TURNS_PER_SWEEP = 500;

/** Wakes every turn that has work due (清扫), whatever became of earlier wake-ups. */
export async function sweep({ repositories, clock }: Engine, waker: Waker): Promise<void> {
  const now = clock.now();
  for (const repository of repositories.values()) {
    for (const turn of await repository.dueTurns(now, TURNS_PER_SWEEP)) await waker.wake(turn);
  }
}
