import { beforeEach, describe, expect, it } from 'vitest';
import { RefusalLedger } from '../../../src/audit/refusal-ledger.js';
import type { AuditedBy } from '../../../src/domain/audit/audited-by.js';
import { MemoryAuditLog } from '../../kit/memory-audit-log.js';
import { PEOPLE } from '../../kit/people.js';
import { TestClock } from '../../kit/test-clock.js';
import { look } from './look.js';

const MINUTE_MS = 60_000;

describe('refusals in the audit log', () => {
  let clock: TestClock;
  let log: MemoryAuditLog;
  let ledger: RefusalLedger;
  beforeEach(() => {
    clock = new TestClock();
    log = new MemoryAuditLog();
    ledger = new RefusalLedger(log, clock);
  });

  const refuse = (by: AuditedBy, operation = 'disputes'): Promise<void> =>
    ledger.note(
      look({
        by,
        action: 'access-refused',
        subject: { type: 'Operation', ids: [operation] },
        outcome: 'refused',
      }),
    );
  const total = (): number => log.events.reduce((sum, { count = 1 }) => sum + count, 0);

  it('are recorded one by one as long as they are few', async () => {
    for (let n = 0; n < 20; n += 1) await refuse(PEOPLE.volunteer, `op${n}`);
    expect(log.events.map(({ subject }) => subject.ids[0])).toEqual(
      Array.from({ length: 20 }, (_, n) => `op${n}`),
    );
    clock.advance(10 * MINUTE_MS);
    await ledger.sumUp();
    expect(log.events).toHaveLength(20);
  });

  it('of a caller who does not stop are counted, and summed up when the window is over', async () => {
    for (let n = 0; n < 1_000; n += 1) await refuse(PEOPLE.volunteer, n % 2 === 0 ? 'a' : 'b');
    await refuse(PEOPLE.partner);
    expect(log.events).toHaveLength(21);
    clock.advance(10 * MINUTE_MS);
    await refuse(PEOPLE.partner);
    expect(log.events).toHaveLength(23);
    expect(log.events[21]).toMatchObject({
      by: PEOPLE.volunteer,
      action: 'access-refused',
      subject: { type: 'Operation', ids: ['a', 'b'] },
      count: 980,
    });
    expect(total()).toBe(1_002);
  });

  it('of more callers than anybody has cannot fill the disk, and none goes uncounted', async () => {
    for (let n = 0; n < 5_000; n += 1)
      await refuse({ role: 'anonymous', address: `10.0.${n >> 8}.${n & 255}` });
    expect(log.events.length).toBeLessThanOrEqual(500);
    clock.advance(10 * MINUTE_MS);
    await ledger.sumUp();
    expect(log.events.length).toBeLessThanOrEqual(601);
    expect(total()).toBe(5_000);
  });

  it('that were counted are summed up when the hub stops', async () => {
    for (let n = 0; n < 30; n += 1) await refuse({ role: 'anonymous' });
    await ledger.sumUp(true);
    expect(log.events.at(-1)).toMatchObject({ count: 10 });
    await ledger.sumUp(true);
    expect(log.events).toHaveLength(21);
  });
});
