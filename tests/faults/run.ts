import { CHECKPOINTS } from '../../src/domain/effects/checkpoint.js';
import { PROCESSES } from '../kit/running-hub.js';
import { CORRECTION_ROUNDS } from './correction-rounds.js';
import { type Fault, FaultBench } from './fault-bench.js';
import { MERGE_ROUNDS } from './merge-rounds.js';

/** At which passing of a point the fault happens: each repetition of a pair takes the next. */
const PASSINGS = [1, 2, 3];

/**
 * Plays every fault at every point, and the worker's death at every point of a merge, its undoing and a correction, a
 * number of times, and prints a line for each pair.
 *
 * @returns how many rounds broke a promise
 */
export async function run(times: number, print: (line: string) => void): Promise<number> {
  const faults: readonly Fault[] = [...PROCESSES, 'flushall', 'flushall, work'];
  let broken = 0;
  let rounds = 0;
  const repeat = async (point: string, fault: string, play: (passing: number) => Promise<void>) => {
    const failures: string[] = [];
    for (let time = 0; time < times; time += 1) {
      rounds += 1;
      await play(PASSINGS[time % PASSINGS.length] ?? 1).catch((error: unknown) =>
        failures.push(String(error)),
      );
    }
    broken += failures.length;
    print(`${point.padEnd(28)} ${fault.padEnd(15)} ${times - failures.length} of ${times} rounds kept`);
    for (const failure of failures) print(`    ${failure}`);
  };
  for (const point of CHECKPOINTS) {
    const bench = await FaultBench.start();
    for (const fault of faults) await repeat(point, fault, (passing) => bench.round(point, fault, passing));
    await bench.stop();
  }
  const bench = await FaultBench.start();
  for (const round of MERGE_ROUNDS) {
    await repeat(round.point, `work, ${round.during}`, () => bench.merging([round]));
  }
  for (const round of CORRECTION_ROUNDS) {
    await repeat(round.point, `work, ${round.during}`, () => bench.correcting([round]));
  }
  await bench.stop();
  print(`${rounds - broken} of ${rounds} rounds: nothing acknowledged lost, nothing doubled, order kept`);
  return broken;
}
