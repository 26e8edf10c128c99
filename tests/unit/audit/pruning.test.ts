import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prunableAnchor, pruneAudit } from '../../../src/audit/prune-audit.js';
import { openSigningKeys } from '../../../src/audit/signing-keys-file.js';
import { readConfig } from '../../../src/config/read-config.js';
import { AuditBench } from './audit-bench.js';
import { look } from './look.js';

const DAY_MS = 86_400_000;

describe('old entries of the audit log', () => {
  let bench: AuditBench;
  beforeEach(async () => {
    bench = await AuditBench.open();
    const log = bench.log();
    // One entry a day, and with each an event that happened years before it was recorded.
    for (let day = 0; day < 400; day += 1) {
      await log.append([look({ at: bench.clock.now() }), look({ at: new Date('2020-01-01T00:00:00Z') })]);
      bench.clock.advance(DAY_MS);
    }
    await log.close();
  });
  afterEach(() => bench.close());

  const pruning = (retentionDays: number) => ({
    repository: bench.repository,
    anchorFile: bench.anchorFile,
    keys: openSigningKeys(bench.keysFile, bench.clock),
    clock: bench.clock,
    retentionDays,
  });

  it('are kept for six months whatever is asked for', async () => {
    for (const days of [0, 1, 183, Number.NaN]) {
      await expect(prunableAnchor(pruning(days))).rejects.toThrow('at least 184 days');
    }
    expect(() => readConfig({ AUDIT_RETENTION_DAYS: '183' })).toThrow();
    expect(readConfig({ AUDIT_RETENTION_DAYS: '184' }).auditRetentionDays).toBe(184);
  });

  it('go by when they were signed for, leave a signed checkpoint, and the rest still holds', async () => {
    const upTo = await prunableAnchor(pruning(184));
    expect(upTo?.sequence).toBe(2 * (400 - 184));
    if (!upTo) return;
    expect(await pruneAudit(upTo, pruning(184))).toBe(upTo.sequence);
    expect(await bench.verify()).toMatchObject({
      ok: true,
      entries: 2 * 184,
      first: { sequence: upTo.sequence + 1 },
    });
    const log = bench.log();
    await log.append([look()]);
    await log.look();
    expect(log.health).toMatchObject({ unanchored: 0, trouble: undefined });
    await log.close();
    expect(await bench.verify()).toMatchObject({ ok: true, entries: 2 * 184 + 1 });

    // Once more changes nothing; beyond the checkpoint nothing may be missing.
    expect(await pruneAudit((await prunableAnchor(pruning(184))) ?? upTo, pruning(184))).toBe(0);
    await bench.repository.removeUpTo(upTo.sequence + 3);
    expect((await bench.verify()).faults[0]).toEqual({
      kind: 'missing',
      from: upTo.sequence + 1,
      to: upTo.sequence + 3,
    });
  });

  it('hold at every moment of a removal that broke off, which is done again', async () => {
    const upTo = await prunableAnchor(pruning(184));
    if (!upTo) throw new Error('nothing is old');
    const cut = { ...pruning(184), repository: { removeUpTo: async () => 0 } as never };
    await pruneAudit(upTo, cut);
    for (const gone of [0, 1, 100, upTo.sequence - 1]) {
      await bench.repository.removeUpTo(gone);
      expect(await bench.verify()).toMatchObject({ ok: true, entries: 800 - gone });
    }
    const again = await prunableAnchor(pruning(184));
    expect(again?.kind).toBe('checkpoint');
    expect(await pruneAudit(again ?? upTo, pruning(184))).toBe(1);
    expect((await bench.verify()).ok).toBe(true);
  });
});
