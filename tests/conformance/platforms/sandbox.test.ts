import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { PlatformReport } from '../../../src/domain/platforms/platform-report.js';
import { ALL_UNDER_TEST } from './all-under-test.js';
import { courtUnderTest } from './court-under-test.js';
import { gridUnderTest } from './grid-under-test.js';
import { type Rig, startRig } from './rig.js';

const deliveriesShape = z.object({
  items: z.array(z.object({ eventId: z.string(), state: z.string(), attempts: z.number().optional() })),
});

describe.each(ALL_UNDER_TEST)('the sandbox of $name', (platform) => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await startRig(platform);
  });
  afterEach(() => rig.close());

  const deliveries = async () => deliveriesShape.parse(await rig.control('GET', '/control/deliveries')).items;

  it.each([500, 503, 429, 404, 401])(
    'repeats a callback answered with %i until it is acknowledged',
    async (status) => {
      rig.hub.failWith = status;
      const eventId = await platform.happen(rig.control, true);
      expect(await deliveries()).toMatchObject([{ eventId, state: 'pending' }]);
      rig.hub.failWith = undefined;
      await expect.poll(deliveries, { timeout: 5_000 }).toMatchObject([{ eventId, state: 'acknowledged' }]);
      expect(rig.hub.reports()).toMatchObject([{ eventId }]);
    },
  );

  it('still knows after a restart what it has to send, and what not', async () => {
    const known = await platform.happen(rig.control, true);
    await expect.poll(deliveries).toMatchObject([{ eventId: known, state: 'acknowledged' }]);
    rig.hub.failWith = 503;
    const pending = await platform.happen(rig.control, true);
    await rig.restart();
    rig.hub.failWith = undefined;
    await expect
      .poll(async () => (await deliveries()).map(({ state }) => state), { timeout: 5_000 })
      .toEqual(['acknowledged', 'acknowledged']);
    // The one that was on its way when the sandbox ended may come twice, under its one id.
    expect([...new Set(rig.hub.reports().map(({ eventId }) => eventId))]).toEqual([known, pending]);
  });

  it('gives up a callback that can never be taken, and sends those behind it', async () => {
    rig.hub.failWith = 400;
    const refused = await platform.happen(rig.control, true);
    await expect
      .poll(deliveries, { timeout: 5_000 })
      .toMatchObject([{ eventId: refused, state: 'rejected', attempts: platform.triesWhenRefused }]);
    rig.hub.failWith = undefined;
    const eventId = await platform.happen(rig.control, true);
    await expect.poll(() => rig.hub.reports()).toMatchObject([{ eventId }]);
  });

  it('keeps its control interface up while it is down', async () => {
    await rig.control('POST', '/control/mode', { mode: 'down' });
    expect(await deliveries()).toEqual([]);
    await expect(rig.control('POST', '/control/mode', { mode: 'tired' })).rejects.toThrow(/422/);
  });

  it('takes nothing from a web page of another origin', async () => {
    const response = await fetch(`${rig.url}/control/mode`, { method: 'POST', body: '{"mode":"down"}' });
    expect(response.status).toBe(415);
  });

  it('refuses more than 1 MB', async () => {
    const body = `"${'x'.repeat(1_100_000)}"`;
    await expect(rig.control('POST', '/control/mode', body)).rejects.toThrow();
  });
});

describe('the sandbox of the grid platform', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await startRig(gridUnderTest);
  });
  afterEach(() => rig.close());

  it('tells of a change as a new event of the same record', async () => {
    await rig.control('POST', '/control/records/WG2026112300001', { event_name: '排水纠纷（更正）' });
    await expect.poll(() => rig.hub.reports()).toHaveLength(1);
    expect(rig.hub.reports()).toMatchObject([
      { eventId: 'WG2026112300001:2', externalId: 'WG2026112300001', title: '排水纠纷（更正）' },
    ]);
  });

  it('records once for one request, also after a restart', async () => {
    const { record } = gridUnderTest.validEvent;
    const ask = () =>
      rig.control('POST', '/control/records', {
        ...z.looseObject({}).parse(record),
        send: false,
        request_key: 'r1',
      });
    const first = await ask();
    await rig.restart();
    expect(await ask()).toEqual(first);
  });

  it('sends a record again on request', async () => {
    await rig.control('POST', '/control/records/WG2026112300001/deliver', {});
    await rig.control('POST', '/control/records/WG2026112300001/deliver', {});
    await expect.poll(() => rig.hub.reports().map(({ eventId }) => eventId)).toHaveLength(2);
    expect(new Set(rig.hub.reports().map(({ eventId }) => eventId)).size).toBe(1);
  });

  it('refuses a record that the contract does not allow', async () => {
    await expect(rig.control('POST', '/control/records', { event_name: '' })).rejects.toThrow(/422/);
  });

  it('counts what it received by key, and recognises no repetition', async () => {
    const command = gridUnderTest.command(1);
    await rig.adapter.deliver(command);
    await rig.adapter.deliver(command);
    expect(await rig.control('GET', '/control/received')).toMatchObject({
      items: [{ stage_name: '研判' }, { stage_name: '研判' }],
      counts: { [command.key]: 2 },
    });
  });
});

describe('the sandbox of the court', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await startRig(courtUnderTest);
  });
  afterEach(() => rig.close());

  const cases = '/control/cases/TJ2026112300001';
  const say = (status: string, more: object = { send: false }) =>
    rig.control('POST', `${cases}/progress`, { status, ...more });
  const progress = (reports: readonly PlatformReport[]) =>
    reports.flatMap((report) => (report.kind === 'court-progress' ? [report] : []));

  it('sends numbers out of order and twice, in just the order asked for', async () => {
    for (const status of ['withdrawn', 'accepted', 'accepted', 'mediating', 'succeeded']) await say(status);
    await rig.control('POST', `${cases}/deliver`, { sequences: [5, 3, 4, 5] });
    await expect.poll(() => rig.hub.reports()).toHaveLength(4);
    expect(progress(rig.hub.reports()).map(({ sequence, status }) => [sequence, status])).toEqual([
      [5, 'succeeded'],
      [3, 'accepted'],
      [4, 'mediating'],
      [5, 'succeeded'],
    ]);
  });

  it('carries the key of the hand-over and its own case numbers', async () => {
    for (const status of ['accepted', 'confirmation-applied', 'confirmed']) await say(status, {});
    await expect.poll(() => rig.hub.reports()).toHaveLength(3);
    expect(progress(rig.hub.reports())).toMatchObject([
      { handOverKey: 'D0:1', sequence: 1, caseNumber: '(2026)云0112民诉前调1号' },
      { handOverKey: 'D0:1', sequence: 2, caseNumber: '(2026)云0112诉前调确1号' },
      { handOverKey: 'D0:1', sequence: 3, caseNumber: '(2026)云0112诉前调确1号' },
    ]);
  });

  it('numbers the cases one after the other', async () => {
    await rig.adapter.deliver(courtUnderTest.command(7));
    await say('accepted', {});
    await rig.control('POST', '/control/cases/TJ2026112300002/progress', { status: 'accepted' });
    await expect.poll(() => rig.hub.reports()).toHaveLength(2);
    expect(
      progress(rig.hub.reports())
        .map(({ caseNumber }) => caseNumber)
        .sort(),
    ).toEqual(['(2026)云0112民诉前调1号', '(2026)云0112民诉前调2号']);
  });

  it('counts how often a hand-over was sent, and makes one case of it', async () => {
    for (let turn = 0; turn < 3; turn += 1) await rig.adapter.deliver(courtUnderTest.command(7));
    expect(await rig.control('GET', '/control/received')).toMatchObject({
      items: [
        { key: 'D0:1', timesSent: 1, cases: 1 },
        { key: 'D7:1', timesSent: 3, cases: 1 },
      ],
    });
  });

  it('refuses a number that was never said', async () => {
    await expect(rig.control('POST', `${cases}/deliver`, { sequences: [9] })).rejects.toThrow(/422/);
  });
});
