import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlatformAdapter, Pulled } from '../../../adapters/port.js';
import type { PlatformUnderTest } from './platform-under-test.js';
import { nowhere, type Rig, startRig } from './rig.js';

/** What every adapter that can be pulled does when it is, platform well or ill. */
export function describePull(platform: PlatformUnderTest): void {
  describe(`${platform.name}: pull`, () => {
    let rig: Rig;
    beforeEach(async () => {
      rig = await startRig(platform);
    });
    afterEach(() => rig.close());

    function pull(cursor?: string, adapter: PlatformAdapter = rig.adapter): Promise<Pulled> {
      if (!adapter.pull) throw new Error(`${platform.name} cannot be pulled`);
      return adapter.pull(cursor);
    }

    /** An adapter whose platform answers every request like this. */
    const answering = (body: string, status = 200): PlatformAdapter =>
      rig.adapterWith({ fetch: async () => new Response(body, { status }) });

    const page = (changes: object) =>
      JSON.stringify({ items: [platform.validEvent], cursor: 'c1', more: false, ...changes });

    it('finds what no callback told', async () => {
      const { cursor } = await pull();
      const eventId = await platform.happen(rig.control, false);
      expect((await pull(cursor)).reports).toMatchObject([{ platform: platform.name, eventId }]);
      expect(rig.hub.received).toEqual([]);
    });

    it('gives the same event the same id and the same words as its callback', async () => {
      const { cursor } = await pull();
      const eventId = await platform.happen(rig.control, true);
      await expect.poll(() => rig.hub.reports()).toHaveLength(1);
      const { reports } = await pull(cursor);
      expect(reports).toEqual(rig.hub.reports());
      expect(reports[0]?.eventId).toBe(eventId);
    });

    it('finds the same again from the same cursor, and nothing from the newest', async () => {
      const { cursor } = await pull();
      await platform.happen(rig.control, false);
      const first = await pull(cursor);
      expect(await pull(cursor)).toEqual(first);
      expect(await pull(first.cursor)).toMatchObject({ reports: [], more: false });
    });

    it('goes through many pages and misses nothing', async () => {
      let { cursor } = await pull();
      const happened: string[] = [];
      for (let count = 0; count < 120; count += 1) happened.push(await platform.happen(rig.control, false));
      const found: string[] = [];
      let more = true;
      while (more) {
        const pulled = await pull(cursor);
        found.push(...pulled.reports.map(({ eventId }) => eventId));
        ({ cursor, more } = pulled);
      }
      expect(found).toEqual(happened);
    });

    it('sets aside what it cannot read, and goes on behind it', async () => {
      const items = [platform.wrongEvents[0], platform.validEvent, null];
      const pulled = await pull(undefined, answering(page({ items })));
      expect(pulled.reports).toHaveLength(1);
      expect(pulled.unreadable).toMatchObject([{ position: 0 }, { position: 2 }]);
      expect(pulled.cursor).toBe('c1');
    });

    it('does not go round in a circle when the cursor stands still', async () => {
      expect(await pull('c1', answering(page({ more: true })))).toMatchObject({ more: false });
      expect(await pull('c0', answering(page({ more: true })))).toMatchObject({ more: true });
    });

    it.each([
      ['down', { mode: 'down' }],
      ['cut off in the middle', { mode: 'half-body' }],
      ['reset', { mode: 'reset' }],
      ['slow', { mode: 'slow' }],
    ])(
      'says that the platform is unavailable when it is %s, and finds everything afterwards',
      async (_, mode) => {
        const eventId = await platform.happen(rig.control, false);
        await rig.control('POST', '/control/mode', mode);
        await expect(pull(undefined, rig.adapterWith({ timeoutMs: 200 }))).rejects.toMatchObject({
          code: 'platform-unavailable',
          platform: platform.name,
        });
        await rig.control('POST', '/control/mode', { mode: 'up' });
        expect((await pull()).reports.map((report) => report.eventId)).toContain(eventId);
      },
    );

    it.each([
      ['a page that is none', '{"rows":[]}', 200],
      ['no JSON', '<html>', 200],
      ['an endless page', `${page({})}${' '.repeat(9 * 1_048_576)}`, 200],
      ['too many items', page({ items: Array.from({ length: 501 }, () => null) }), 200],
      ['a cursor that is no text', page({ cursor: 7 }), 200],
      ['a redirect', '', 302],
      ['a refusal', '{"code":"no"}', 403],
    ])('says so too at %s', async (_, body, status) => {
      await expect(pull(undefined, answering(body, status))).rejects.toMatchObject({
        code: 'platform-unavailable',
      });
    });

    it('says so too where nobody listens, and where its signature is not taken', async () => {
      for (const changes of [{ baseUrl: await nowhere() }, { secret: 'the-secret-of-a-stranger' }]) {
        await expect(pull(undefined, rig.adapterWith(changes))).rejects.toMatchObject({
          code: 'platform-unavailable',
        });
      }
    });
  });
}
