import { isSameProcess, type ProcessMark } from './process-mark.js';
import type { RunState } from './run-file.js';

const LOOK_AGAIN_MS = 50;

/**
 * Stops what an earlier hub on this data folder left running when it was killed: only processes that are provably
 * the ones it started.
 *
 * @param withinMs how long they have to end by themselves before they are killed
 * @returns the names of those that were stopped
 */
export async function stopLeftovers(earlier: RunState, withinMs: number): Promise<string[]> {
  const leftovers = Object.entries(earlier.processes).filter(([, mark]) => isSameProcess(mark));
  await Promise.all(leftovers.map(([, mark]) => stop(mark, withinMs)));
  return leftovers.map(([name]) => name);
}

async function stop(mark: ProcessMark, withinMs: number): Promise<void> {
  signal(mark, 'SIGTERM');
  const deadline = performance.now() + withinMs;
  while (isSameProcess(mark) && performance.now() < deadline) await pause();
  while (isSameProcess(mark)) {
    signal(mark, 'SIGKILL');
    await pause();
  }
}

function signal({ pid }: ProcessMark, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself in the meantime.
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
}
