import { type ChildProcess, spawn } from 'node:child_process';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RedisChangeHints, redisChangeHints } from '../../../jobs/redis-change-hints.js';
import { eventually } from '../../kit/eventually.js';
import { freePort } from '../../kit/free-port.js';

describe('change hints through Redis', () => {
  let port: number;
  let redis: ChildProcess | undefined;
  let writer: RedisChangeHints;
  let reader: RedisChangeHints;

  beforeEach(async () => {
    port = await freePort();
    startRedis();
    const connect = () => redisChangeHints(`redis://127.0.0.1:${port}`, pino({ level: 'silent' }));
    writer = connect();
    reader = connect();
  });
  afterEach(async () => {
    writer.close();
    reader.close();
    await stopRedis();
  });

  function startRedis(): void {
    redis = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', ''], {
      stdio: 'ignore',
    });
  }
  async function stopRedis(): Promise<void> {
    const ended = new Promise((resolve) => redis?.once('exit', resolve));
    redis?.kill('SIGKILL');
    await ended;
  }

  function follow(id: string) {
    let heard = 0;
    const stop = reader.listen('dispute', id, () => {
      heard += 1;
    });
    return { stop, heard: () => heard };
  }
  const hears = (what: string, follower: { heard(): number }, id: string) => {
    const before = follower.heard();
    return eventually(what, async () => {
      writer.tell('dispute', id);
      return follower.heard() > before ? true : undefined;
    });
  };

  it('reach whoever follows the document, in another process, and nobody else', async () => {
    const [one, other] = [follow('one'), follow('other')];
    await hears('the change of one', one, 'one');
    // Both were told to look when the connection was made, and only one of them again.
    const before = other.heard();
    await hears('another change of one', one, 'one');
    expect(other.heard()).toBe(before);
    one.stop();
    const stopped = one.heard();
    await hears('the change of the other', other, 'other');
    writer.tell('dispute', 'one');
    await hears('the change of the other', other, 'other');
    expect(one.heard()).toBe(stopped);
  });

  it('that went by while Redis was away are made good when it is back', async () => {
    const follower = follow('one');
    await hears('the first change', follower, 'one');
    await stopRedis();
    expect(() => writer.tell('dispute', 'one')).not.toThrow();
    const before = follower.heard();
    startRedis();
    await eventually('being told to look again', async () => (follower.heard() > before ? true : undefined));
  });
});
