import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CORRECTIONS } from './corrections.js';
import { describeOutbound } from './outbound-suite.js';
import { type Rig, startRig } from './rig.js';

for (const platform of CORRECTIONS) {
  // The grid platform writes down whatever it is sent: nothing of a correction is different there from progress.
  if (platform.name !== 'grid') describe('a correction', () => describeOutbound(platform));

  describe(`${platform.name}: what is decided on a correction`, () => {
    let rig: Rig;
    beforeAll(async () => {
      rig = await startRig(platform);
    });
    afterAll(() => rig.close());

    const expected = (key: string, eventId: string, decision: object) => ({
      kind: 'correction-decided',
      platform: platform.name,
      eventId,
      key,
      externalId: platform.command(1).externalId,
      ...decision,
    });

    it.each([
      [1, { accepted: true }],
      [2, { accepted: false, reason: '与户籍登记不符' }],
    ] as const)('comes by callback and in a page, with its key: %i %j', async (number, decision) => {
      const command = platform.command(number);
      await rig.adapter.deliver(command);
      const eventId = await platform.decide(rig.control, { key: command.key, ...decision });
      const report = expected(command.key, eventId, decision);
      await vi.waitFor(() => expect(rig.hub.reports()).toContainEqual(expect.objectContaining(report)));
      expect((await rig.adapter.pull?.(undefined))?.reports).toContainEqual(expect.objectContaining(report));
    });

    it('is found by pull where no callback told', async () => {
      const command = platform.command(3);
      await rig.adapter.deliver(command);
      const eventId = await platform.decide(rig.control, { key: command.key, accepted: true, send: false });
      const report = expected(command.key, eventId, { accepted: true });
      expect((await rig.adapter.pull?.(undefined))?.reports).toContainEqual(expect.objectContaining(report));
    });

    it('is of something that was asked for', async () => {
      await expect(platform.decide(rig.control, { key: 'D9:1:name:1', accepted: true })).rejects.toThrow(
        /no-such-correction/,
      );
    });

    it('sends the same key for something else no second time into effect', async () => {
      const command = platform.command(4);
      await rig.adapter.deliver(command);
      const other = { ...command, value: '13900000000' };
      if (platform.replayClass === 'query-first') {
        expect(await rig.adapter.find(other)).toMatchObject({ outcome: 'delivered' });
      } else {
        expect(await rig.adapter.deliver(other)).toMatchObject({ outcome: 'refused', code: 'key-taken' });
      }
      expect(await platform.timesApplied(rig.control, command)).toBe(1);
    });
  });
}

describe('a decision of the court or the app', () => {
  it.each(CORRECTIONS.filter(({ name }) => name !== 'grid'))(
    '$name: needs a reason for a no',
    async (platform) => {
      const rig = await startRig(platform);
      const command = platform.command(1);
      await rig.adapter.deliver(command);
      await expect(platform.decide(rig.control, { key: command.key, accepted: false })).rejects.toThrow(
        /: 4\d\d \{/,
      );
      await rig.close();
    },
  );
});
