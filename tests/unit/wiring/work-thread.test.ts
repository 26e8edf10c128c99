import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SimulatedClock } from '../../../src/simulation/world/simulated-clock.js';
import { startWorkThread } from '../../../src/wiring/work-thread.js';

/** A hub's thread that serves one turn a beat, fails at one beat and dies at another. */
const THREAD = `
import { parentPort, workerData } from 'node:worker_threads';
const turns = [];
parentPort.on('message', (request) => {
  if (request.beat === 'keys') process.exit(3);
  if (request.beat === 'pull') return parentPort.postMessage({ failed: new Error('the store is away') });
  const now = new Date(Number(Atomics.load(new BigInt64Array(workerData.clock), 0)));
  if (request.beat) turns.push({ type: 'dispute', id: now.toISOString(), turn: request.beat });
  const idle = { woken: 0, served: request === 'idle' ? turns.splice(0) : [] };
  parentPort.postMessage({ done: request === 'idle' ? idle : undefined });
});
parentPort.postMessage({ done: undefined });
`;

describe('the work of a simulation in a thread of its own', () => {
  let folder: string;
  const failures: unknown[] = [];
  const clock = new SimulatedClock(new Date('2026-01-05T01:00:00Z'));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'work-thread-'));
    await writeFile(join(folder, 'main.mjs'), THREAD);
  });
  afterAll(() => rm(folder, { recursive: true }));

  const start = () => {
    failures.length = 0;
    const data = { settings: {}, clock: clock.shared, logLevel: 'silent' };
    return startWorkThread(join(folder, 'main.mjs'), data, (reason) => failures.push(reason));
  };

  it('is asked one thing after another, by the clock that all threads see', async () => {
    const work = await start();
    const first = work.beat('dues');
    clock.set(new Date('2026-01-05T09:00:00Z'));
    const idle = work.idle();
    await first;
    expect(await idle).toEqual({
      woken: 0,
      served: [{ type: 'dispute', id: '2026-01-05T09:00:00.000Z', turn: 'dues' }],
    });
    expect((await work.idle()).served).toEqual([]);
    await work.close();
  });

  it('says what failed, and goes on', async () => {
    const work = await start();
    await expect(work.beat('pull')).rejects.toThrow('the store is away');
    await work.beat('dues');
    expect((await work.idle()).served).toHaveLength(1);
    expect(failures).toEqual([]);
    await work.close();
  });

  it('is missed when it ends before its time', async () => {
    const work = await start();
    await expect(work.beat('keys')).rejects.toThrow('the thread of work ended with 3');
    expect(failures).toEqual([new Error('the thread of work ended with 3')]);
    await expect(work.idle()).rejects.toThrow('ended');
    await expect(work.close()).rejects.toThrow('ended');
  });
});
