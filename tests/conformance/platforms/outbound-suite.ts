import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlatformUnderTest } from './platform-under-test.js';
import { nowhere, type Rig, startRig } from './rig.js';

/** What every adapter does with what goes out: commands, platform well or ill. */
export function describeOutbound(platform: PlatformUnderTest): void {
  const command = platform.command(1);

  describe(`${platform.name}: deliver and find`, () => {
    let rig: Rig;
    beforeEach(async () => {
      rig = await startRig(platform);
    });
    afterEach(() => rig.close());

    const impatient = () => rig.adapterWith({ timeoutMs: 300 });
    const applied = () => platform.timesApplied(rig.control, command);
    const setMode = (mode: object) => rig.control('POST', '/control/mode', mode);

    /** Whether a command may be sent again when it is not known whether it arrived. */
    const repeatable = platform.replayClass !== 'at-most-once';

    /** What the engine does with a command whose first sending may or may not have arrived. */
    async function sendAgain() {
      const found = platform.replayClass === 'query-first' ? await rig.adapter.find(command) : undefined;
      return found ?? rig.adapter.deliver(command);
    }

    it('delivers, once', async () => {
      expect(await rig.adapter.deliver(command)).toMatchObject({ outcome: 'delivered' });
      expect(await applied()).toBe(1);
    });

    it('says how a command may be repeated', () => {
      expect(rig.adapter.replayClass(command)).toBe(platform.replayClass);
    });

    if (repeatable) {
      it('finds a command that the platform has, and none that it has not', async () => {
        expect(await rig.adapter.find(command)).toBeUndefined();
        const delivered = await rig.adapter.deliver(command);
        expect(await rig.adapter.find(command)).toEqual(delivered);
        expect(await rig.adapter.find(platform.command(2))).toBeUndefined();
      });

      it('repeats a command as its replay class allows, and it has effect once', async () => {
        const first = await rig.adapter.deliver(command);
        expect(await sendAgain()).toEqual(first);
        expect(await sendAgain()).toEqual(first);
        expect(await applied()).toBe(1);
      });
    }

    it('remembers a command through a restart of the platform', async () => {
      const first = await rig.adapter.deliver(command);
      await rig.restart();
      // A connection that was kept from before fails once; the engine would come back, too.
      if (repeatable) await expect.poll(sendAgain).toEqual(first);
      expect(await applied()).toBe(1);
    });

    it.each([
      ['slow', { mode: 'slow' }, 'timeout'],
      ['half-body', { mode: 'half-body' }, 'cut-off'],
      ['reset', { mode: 'reset' }, 'unreachable'],
    ])('%s: defers a command whose answer was lost, and it has effect once', async (_, mode, reason) => {
      await setMode(mode);
      const adapter = reason === 'timeout' ? impatient() : rig.adapter;
      expect(await adapter.deliver(command)).toEqual({ outcome: 'deferred', reason });
      await setMode({ mode: 'up' });
      await expect.poll(applied).toBe(1);
      if (repeatable) expect(await sendAgain()).toMatchObject({ outcome: 'delivered' });
      expect(await applied()).toBe(1);
    });

    it('down: defers, with no effect, until it is up', async () => {
      await setMode({ mode: 'down' });
      expect(await rig.adapter.deliver(command)).toMatchObject({ outcome: 'deferred', reason: 'http-503' });
      expect(await applied()).toBe(0);
      await setMode({ mode: 'up' });
      expect(await sendAgain()).toMatchObject({ outcome: 'delivered' });
      expect(await applied()).toBe(1);
    });

    it('honours Retry-After', async () => {
      await setMode({ mode: 'down', retryAfter: 120 });
      expect(await rig.adapter.deliver(command)).toMatchObject({ retryAfterMs: 120_000 });
      if (!repeatable) return;
      expect(await rig.adapter.find(command)).toMatchObject({ outcome: 'deferred', retryAfterMs: 120_000 });
    });

    it.each(repeatable ? [{ mode: 'down' }, { mode: 'slow' }, { mode: 'half-body' }, { mode: 'reset' }] : [])(
      'does not take %j for an answer when it asks whether the platform has a command',
      async (mode) => {
        await rig.adapter.deliver(command);
        await setMode(mode);
        expect(await impatient().find(command)).toMatchObject({ outcome: 'deferred' });
      },
    );

    it('defers where nobody listens', async () => {
      const adapter = rig.adapterWith({ baseUrl: await nowhere() });
      const unreachable = { outcome: 'deferred', reason: 'unreachable' };
      expect(await adapter.deliver(command)).toMatchObject(unreachable);
      if (repeatable) expect(await adapter.find(command)).toMatchObject(unreachable);
    });

    it('is not believed when what proves who it is is forged or stale', async () => {
      for (const { as, delivery } of platform.strangers(rig.clock)) {
        expect(await rig.adapterWith(as).deliver(command)).toEqual(delivery);
      }
      expect(await applied()).toBe(0);
    });

    it.each([
      ['an answer of the wrong shape', () => Response.json({ thanks: true })],
      ['an answer that is no JSON', () => new Response('<html>Welcome</html>')],
      ['an empty answer', () => new Response(null, { status: 204 })],
      ['a redirect', () => new Response(null, { status: 302, headers: { location: 'http://127.0.0.1:1/' } })],
      ['too many requests', () => new Response(null, { status: 429 })],
    ])('defers at %s', async (_, answer) => {
      const adapter = rig.adapterWith({ fetch: async () => answer() });
      expect(await adapter.deliver(command)).toMatchObject({ outcome: 'deferred' });
      if (repeatable) expect(await adapter.find(command)).toMatchObject({ outcome: 'deferred' });
    });

    it('reads no more than 8 MB of an answer', async () => {
      const adapter = rig.adapterWith({ fetch: async () => new Response(' '.repeat(9 * 1_048_576)) });
      const tooLarge = { outcome: 'deferred', reason: 'answer-too-large' };
      expect(await adapter.deliver(command)).toEqual(tooLarge);
      if (repeatable) expect(await adapter.find(command)).toEqual(tooLarge);
    });

    it('gives the refusal of the platform, with its code', async () => {
      const { command: refused, code } = platform.refused;
      expect(await rig.adapter.deliver(refused)).toMatchObject({ outcome: 'refused', code });
    });

    it('refuses by itself what the contract cannot carry, and sends nothing', async () => {
      const adapter = rig.adapterWith({
        fetch: () => {
          throw new Error('sent');
        },
      });
      for (const unsendable of platform.unsendable) {
        expect(await adapter.deliver(unsendable)).toMatchObject({ outcome: 'refused', code: 'unsendable' });
      }
    });

    it('leaves a platform alone that failed too often, and comes back', async () => {
      let calls = 0;
      const adapter = rig.adapterWith({
        breaker: { failures: 2, openForMs: 100 },
        fetch: (url, init) => {
          calls += 1;
          return fetch(url, init);
        },
      });
      await setMode({ mode: 'down' });
      for (let turn = 0; turn < 2; turn += 1) await adapter.deliver(command);
      const left = { outcome: 'deferred', reason: 'breaker-open' };
      expect(await adapter.deliver(command)).toMatchObject(left);
      if (repeatable) expect(await adapter.find(command)).toMatchObject(left);
      expect(calls).toBe(2);
      await setMode({ mode: 'up' });
      await expect.poll(() => adapter.deliver(command)).toMatchObject({ outcome: 'delivered' });
    });

    it('wants a secret that is one', () => {
      expect(() => rig.adapterWith({ secret: 'short' })).toThrow(/at least 16/);
    });
  });
}
