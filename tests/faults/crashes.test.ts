import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHECKPOINTS } from '../../src/domain/effects/checkpoint.js';
import { eventually } from '../kit/eventually.js';
import { Resident } from '../kit/resident.js';
import { CORRECTION_ROUNDS } from './correction-rounds.js';
import { type Fault, FaultBench } from './fault-bench.js';
import { MERGE_STORIES } from './merge-rounds.js';

/** Over the six points each process is killed at least once; `npm run faults` plays every pair. */
const VICTIMS: readonly Fault[] = ['serve', 'store', 'work', 'sandbox', 'redis', 'work'];

/** One hub dies all these deaths: what the one left behind, the next has to live with. */
describe('a hub whose processes are killed', () => {
  let bench: FaultBench;

  beforeAll(async () => {
    bench = await FaultBench.start();
  });
  afterAll(() => bench.stop());

  describe('takes a dispute through the whole loop, nothing lost and nothing doubled,', () => {
    it.each(CHECKPOINTS.map((point, index) => [VICTIMS[index] ?? 'work', point] as const))(
      'when %s is killed at %s',
      async (victim, point) => {
        await bench.round(point, victim, 1);
      },
      120_000,
    );

    it.each([
      ['Redis is emptied in the middle', 'flushall'],
      ['Redis is emptied and the worker dies with the only wake-up in hand', 'flushall, work'],
    ] as const)(
      'when %s',
      async (_what, fault) => {
        // The first lane of all is the report's: nobody else will ever wake it.
        await bench.round('leased-before-run', fault, 1);
      },
      120_000,
    );
  });

  describe('loses no merge and no correction to the death of its worker', () => {
    // Each point once, during the one or the other; `npm run faults` plays them all, each by itself.
    it.each(
      MERGE_STORIES.map((rounds) => ({ rounds, points: rounds.map(({ point }) => point).join(' and ') })),
    )(
      'at $points, two reports become one case and two again, both whole',
      async ({ rounds }) => {
        await bench.merging(rounds);
      },
      120_000,
    );

    // Where it is open whether the app, or the court, has it already.
    it('at sent-before-recorded while a correction is asked for and carried out, its owner and the court are each asked once', async () => {
      await bench.correcting(
        CORRECTION_ROUNDS.filter(({ point, nth }) => point === 'sent-before-recorded' && nth === 1),
      );
    }, 120_000);
  });

  it('answers a resident every time, whose report meets one dying process after the other, and files one dispute', async () => {
    const { hub } = bench;
    const resident = new Resident(hub.address('public-account-sandbox'), 'oMrsBi');
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
  }, 180_000);

  it('has written one audit chain all the while, of which nothing is missing', async () => {
    const report = await bench.verifiedAudit();
    expect(report.entries).toBeGreaterThan(100);
    expect(report.first?.sequence).toBe(1);
  }, 60_000);
});
