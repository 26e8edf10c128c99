import { mkdir, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChainedAuditLog } from '../../../src/audit/chained-audit-log.js';
import { rotateSigningKeys } from '../../../src/audit/signing-keys-file.js';
import { entryId } from '../../../src/store/audit/audit-entry.js';
import { AuditBench } from './audit-bench.js';
import { look } from './look.js';

describe('the anchors of an audit log', () => {
  let bench: AuditBench;
  beforeEach(async () => {
    bench = await AuditBench.open();
  });
  afterEach(() => bench.close());

  /** A process that stores and dies before it can sign. */
  const storeOnly = (entries: number): Promise<void> =>
    new ChainedAuditLog({ repository: bench.repository, anchors: { anchor: async () => {} } }).append(
      Array.from({ length: entries }, () => look()),
    );

  /** A process that stores, signs and ends: an append is over before it is signed for. */
  async function storeAndSign(): Promise<void> {
    const log = bench.log();
    await log.append([look()]);
    await log.close();
  }

  it('are signed by a key that its owner alone can read, and cover every entry', async () => {
    const log = bench.log();
    await log.append([look(), look()]);
    await log.append([look()]);
    await log.close();
    expect((await bench.anchors()).map(({ from, sequence, by }) => [from, sequence, by])).toEqual([
      [1, 2, 'writer'],
      [3, 3, 'writer'],
    ]);
    expect((await stat(bench.keysFile)).mode & 0o777).toBe(0o600);
    expect(await bench.verify()).toMatchObject({ ok: true, entries: 3 });
  });

  it('are made good at the next start when a process died before it could sign, and say so', async () => {
    await storeAndSign();
    await storeOnly(3);
    expect((await bench.verify()).faults).toEqual([{ kind: 'unanchored', from: 2, to: 4 }]);

    const log = bench.log();
    await log.look();
    expect(log.health).toMatchObject({ unanchored: 3, trouble: undefined });
    await log.look();
    await log.close();
    expect(await bench.verify()).toMatchObject({ ok: true, witnessed: [{ from: 2, to: 4 }] });
  });

  it('are not signed for by another process while the one that stored may still be about to', async () => {
    const watcher = bench.log();
    for (let n = 0; n < 5; n += 1) {
      await storeOnly(1);
      await watcher.look();
      await storeAndSign();
    }
    const [first] = await bench.anchors();
    expect(first).toMatchObject({ by: 'writer', from: 2, sequence: 2 });
    expect((await bench.verify()).witnessed[0]).toEqual({ from: 1, to: 1 });
    await watcher.close();
  });

  it('are never signed over more than a crash can leave behind', async () => {
    await storeOnly(1_001);
    const log = bench.log();
    await log.look();
    await log.look();
    expect(log.health.trouble).toContain('entries 1 to 1001 have no anchor');
    await log.close();
    expect((await bench.verify()).ok).toBe(false);
  });

  it('are never signed over entries that were tampered with', async () => {
    await storeOnly(5);
    await bench.raw.updateOne({ _id: entryId(3) as never }, { $set: { fields: ['phone'] } });
    const log = bench.log();
    await log.look();
    await log.look();
    expect(log.health.trouble).toContain('entry 3 of the audit log is edited');
    await log.close();
    expect((await bench.verify()).faults[0]).toMatchObject({ kind: 'unanchored', from: 1, to: 5 });
  });

  it('tell a running hub that the newest entry is gone, and that lines were cut off', async () => {
    const log = bench.log();
    await log.append([look(), look()]);
    await log.look();
    expect(log.health.trouble).toBeUndefined();
    await bench.raw.deleteOne({ _id: entryId(2) as never });
    await log.look();
    expect(log.health.trouble).toContain('entry 2 of the audit log is not the one that was signed for');

    await truncate(bench.anchorFile, 10);
    await log.look();
    expect(log.health.trouble).toContain('has become shorter');
    await log.append([look()]);
    await log.append([look()]);
    await log.look();
    expect(log.health.trouble).toContain('has become shorter');
    await log.close();
  });

  it('that cannot be written hold nothing up, are reported, and are written when they can be', async () => {
    const blocked = join(bench.folder, 'blocked');
    await mkdir(blocked);
    const log = bench.log(blocked);
    await log.append([look()]);
    await log.append([look()]);
    await log.look();
    expect(log.health.trouble).toContain('the anchor');
    await rm(blocked, { recursive: true });
    await log.append([look()]);
    await log.look();
    expect(log.health).toMatchObject({ unanchored: 0, trouble: undefined });
    await log.close();
    expect(await bench.verify([blocked])).toMatchObject({ ok: true, entries: 3, witnessed: [] });
  });

  it('of keys that were replaced stay good, and a running hub takes the new key up', async () => {
    const log = bench.log();
    await log.append([look()]);
    const newKey = rotateSigningKeys(bench.keysFile, bench.clock);
    await log.append([look()]);
    await log.look();
    await log.append([look()]);
    await log.close();
    const [first, second, third] = await bench.anchors();
    expect(second?.keyId).toBe(first?.keyId);
    expect(third?.keyId).toBe(newKey);
    expect(newKey).not.toBe(first?.keyId);
    expect(await bench.verify()).toMatchObject({ ok: true, entries: 3 });
    expect((await stat(bench.keysFile)).mode & 0o777).toBe(0o600);
  });

  it('of several machines each cover the whole chain', async () => {
    const here = bench.log();
    const there = bench.log(join(bench.folder, 'there.jsonl'));
    for (let n = 0; n < 4; n += 1) {
      await here.append([look()]);
      await there.append([look(), look()]);
    }
    for (let n = 0; n < 2; n += 1) {
      await here.look();
      await there.look();
    }
    await here.close();
    await there.close();
    expect(await bench.verify()).toMatchObject({ ok: true, entries: 12 });
    expect(await bench.verify([join(bench.folder, 'there.jsonl')])).toMatchObject({ ok: true, entries: 12 });
  });
});
