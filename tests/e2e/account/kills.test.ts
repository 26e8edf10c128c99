import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../kit/eventually.js';
import { Resident } from '../../kit/resident.js';
import { RunningHub } from '../../kit/running-hub.js';

describe('a resident whose report meets one dying process after the other', () => {
  let hub: RunningHub;
  let resident: Resident;

  beforeAll(async () => {
    hub = await RunningHub.start({ SWEEP_EVERY_MS: '1000', LEASE_MS: '1000', JOB_LOCK_MS: '1000' });
    resident = new Resident(hub.address('public-account-sandbox'), 'oMrsBi');
  }, 60_000);
  afterAll(() => hub.stop());

  it('is answered every time, and has reported one dispute', { timeout: 180_000 }, async () => {
    await resident.writes('反映纠纷');
    hub.kill('serve');
    expect(await resident.insists('隔壁把水沟堵了，水流进我家院子')).toContain('发生在哪里');
    hub.kill('work');
    expect(await resident.writes('谷律村8号')).toContain('怎么称呼');
    expect(await resident.writes('毕玉芬')).toContain('和谁发生的');
    expect(await resident.writes('邻居张桂兰')).toContain('电话');
    // The sandbox has it on file, and tells the hub when it is back.
    const eventId = await resident.sends({ type: 'text', content: '跳过' });
    hub.kill('sandbox');
    await eventually('the sandbox', async () => resident.call('/control/deliveries').catch(() => undefined));
    expect((await resident.deliveries(eventId)).at(-1)?.reply).toContain('请核对');
    hub.kill('store');
    hub.kill('work');
    const done = await resident.insists('确认');
    const number = /编号(\d+)/.exec(done ?? '')?.[1];
    expect(number).toBeDefined();
    await eventually('the dispute', async () =>
      (await resident.writes('进度')) === `编号${number}：已经收到，等综治中心受理` ? true : undefined,
    );
    const seen = await resident.seen('passive-reply');
    expect(seen.filter((text) => text.includes('已经提交'))).toHaveLength(1);
    expect(await resident.seen('customer-message')).toEqual([]);
  });
});
