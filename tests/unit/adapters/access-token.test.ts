import { beforeEach, describe, expect, it } from 'vitest';
import type { PlatformRequest } from '../../../adapters/kit/platform-client.js';
import type { PlatformState } from '../../../adapters/port.js';
import { accessToken } from '../../../adapters/public-account/access-token.js';
import { memoryState } from '../../conformance/platforms/rig.js';
import { TestClock } from '../../kit/test-clock.js';

const MINUTE = 60_000;

describe('the access token', () => {
  let clock: TestClock;
  let state: PlatformState;
  let asked: { force_refresh: boolean }[];
  /** The token that WeChat has in force. */
  let inForce: string;

  beforeEach(() => {
    clock = new TestClock();
    state = memoryState();
    asked = [];
    inForce = 'T1';
  });

  /** One process; all share the state, and WeChat. */
  const process = () =>
    accessToken(
      async ({ json }: PlatformRequest) => {
        const question = json as { force_refresh: boolean };
        asked.push(question);
        if (question.force_refresh) inForce = `forced-${asked.length}`;
        await new Promise((resolve) => setTimeout(resolve, 5));
        return { kind: 'answered', status: 200, body: { access_token: inForce, expires_in: 7_200 } };
      },
      { appId: 'wx1', secret: 's', token: 't', baseUrl: 'http://unused', clock, state },
    );

  it('is fetched once, however many processes want it at once', async () => {
    const processes = [process(), process(), process(), process()];
    const all = await Promise.all([...processes, ...processes].map((one) => one.current()));
    for (const one of all) expect(one).toMatchObject({ kind: 'token', token: 'T1' });
    expect(asked).toHaveLength(1);
  });

  it('is kept until its last five minutes, and renewed then by one process', async () => {
    await process().current();
    clock.advance(114 * MINUTE);
    expect(await process().current()).toMatchObject({ token: 'T1' });
    expect(asked).toHaveLength(1);
    clock.advance(2 * MINUTE);
    inForce = 'T2';
    const both = await Promise.all([process().current(), process().current()]);
    // One fetches the next; the other may go on with the old one, which is good to its end.
    expect(both.map((one) => one.kind)).toEqual(['token', 'token']);
    expect(asked).toHaveLength(2);
    expect(await process().current()).toMatchObject({ token: 'T2' });
  });

  it('is asked for again when it is refused, and forced only when WeChat still gives the same', async () => {
    const one = process();
    await one.current();
    inForce = 'T2';
    expect(await one.instead('T1')).toMatchObject({ token: 'T2' });
    expect(asked.map(({ force_refresh }) => force_refresh)).toEqual([false, false]);
    expect(await one.instead('T2')).toMatchObject({ token: 'forced-4' });
    expect(asked.map(({ force_refresh }) => force_refresh)).toEqual([false, false, false, true]);
  });

  it('is not fetched by whoever was refused with a token that another process has replaced meanwhile', async () => {
    const [one, other] = [process(), process()];
    await one.current();
    inForce = 'T2';
    await one.instead('T1');
    expect(await other.instead('T1')).toMatchObject({ token: 'T2' });
    expect(asked).toHaveLength(2);
  });

  it('is forced at most once in thirty seconds and twenty times a day', async () => {
    const one = process();
    let forced = 0;
    for (let turn = 0; turn < 30; turn += 1) {
      const before = asked.filter(({ force_refresh }) => force_refresh).length;
      const answer = await one.instead(inForce);
      if (turn > 0 && turn < 20) {
        expect(answer).toMatchObject({ kind: 'wait', reason: 'token-force-limit', forMs: 30_000 });
        clock.advance(30_000);
        await one.instead(inForce);
      }
      forced = asked.filter(({ force_refresh }) => force_refresh).length;
      expect(forced - before).toBeLessThanOrEqual(1);
    }
    expect(forced).toBe(20);
    expect(await one.instead(inForce)).toMatchObject({ kind: 'wait', reason: 'token-force-limit' });
    clock.advance(24 * 60 * MINUTE);
    expect(await one.instead(inForce)).toMatchObject({ kind: 'token' });
  });

  it('is fetched anew where what is on file cannot be read', async () => {
    await state.write('access-token', '{"token":7}');
    expect(await process().current()).toMatchObject({ token: 'T1' });
  });
});
