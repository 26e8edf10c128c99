import { type ChildProcess, spawn } from 'node:child_process';
import { Queue } from 'bullmq';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type QueueWaker, queueWaker } from '../../../jobs/queue-waker.js';
import { EFFECTS_QUEUE, type WakeUp } from '../../../jobs/queues.js';
import { eventually } from '../../kit/eventually.js';
import { freePort } from '../../kit/free-port.js';

describe('waking workers through Redis', () => {
  let port: number;
  let redis: ChildProcess | undefined;
  let waker: QueueWaker;
  let queue: Queue<WakeUp>;

  beforeEach(async () => {
    port = await freePort();
    waker = queueWaker(`redis://127.0.0.1:${port}`, pino({ level: 'silent' }));
  });
  afterEach(async () => {
    await waker.close();
    await queue.close();
    await stopRedis();
  });

  async function startRedis(): Promise<void> {
    redis = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', ''], {
      stdio: 'ignore',
    });
    queue = new Queue<WakeUp>(EFFECTS_QUEUE, { connection: { url: `redis://127.0.0.1:${port}` } });
    queue.on('error', () => {});
    await queue.waitUntilReady();
  }

  async function stopRedis(): Promise<void> {
    const ended = new Promise((resolve) => redis?.once('exit', resolve));
    redis?.kill('SIGKILL');
    await ended;
  }

  const wake = (id: string) => waker.wake({ type: 'dispute', id, turn: 'court' });
  const waiting = async () => (await queue.getWaiting()).map(({ data }) => data.id);
  const arrives = (id: string) =>
    eventually(`the wake-up of ${id}`, async () => {
      await wake(id);
      return (await waiting()).includes(id) ? true : undefined;
    });

  it('lets at most one wake-up wait for a turn', async () => {
    await startRedis();
    await arrives('one');
    await Promise.all([wake('one'), wake('one'), wake('two')]);
    await arrives('two');
    expect((await waiting()).sort()).toEqual(['one', 'two']);
  });

  it('does not fail the write that it follows while Redis is away, and works again when Redis is back', async () => {
    await expect(wake('too early')).resolves.toBeUndefined();
    await startRedis();
    await arrives('one');
    await stopRedis();
    await queue.close();
    await expect(wake('in between')).resolves.toBeUndefined();
    await startRedis();
    await arrives('two');
  });
});
