import { RunningHub } from '../../kit/running-hub.js';

const STARTS = 5;

/** Measures how long the whole hub takes to be ready: on an empty folder, and then again and again on the same. */
export async function run(print: (line: string) => void): Promise<void> {
  const [first, started] = await timed(() => RunningHub.start());
  print(`first start   ${first} s, on an empty folder`);
  let hub = started;
  const again: number[] = [];
  try {
    for (let start = 0; start < STARTS; start += 1) {
      const { dataDir } = hub;
      await hub.stop('keep');
      const [seconds, next] = await timed(() => RunningHub.start({ DATA_DIR: dataDir }));
      again.push(seconds);
      hub = next;
    }
  } finally {
    await hub.stop();
  }
  again.sort((a, b) => a - b);
  print(
    `later starts  ${again[Math.floor(STARTS / 2)]} s median of ${STARTS}, ${again.at(-1)} s the slowest`,
  );
}

async function timed(start: () => Promise<RunningHub>): Promise<[seconds: number, hub: RunningHub]> {
  const began = performance.now();
  const hub = await start();
  return [Math.round((performance.now() - began) / 10) / 100, hub];
}
