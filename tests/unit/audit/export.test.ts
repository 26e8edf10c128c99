import { createHash, createPublicKey, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportAudit } from '../../../src/audit/export-audit.js';
import { AuditBench } from './audit-bench.js';
import { look } from './look.js';

type Json = { readonly [name: string]: unknown };

/** Checks an export as an auditor elsewhere would: from what the documents say, with nothing of the hub's own. */
function faultsOf(lines: readonly string[]): string[] {
  const canonical = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
    if (value === null || typeof value !== 'object') return JSON.stringify(value);
    const names = Object.keys(value).sort();
    return `{${names.map((name) => `${JSON.stringify(name)}:${canonical((value as Json)[name])}`).join(',')}}`;
  };
  const read = lines.map((line) => JSON.parse(line) as Json);
  const [head = {}] = read;
  const keys = new Map(
    (head.keys as { id: string; publicKey: string }[]).map(({ id, publicKey }) => [
      id,
      createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' }),
    ]),
  );
  const faults: string[] = [];
  const hashes = new Map<number, unknown>();
  let previous: unknown;
  for (const { entry } of read.filter(({ kind }) => kind === 'entry')) {
    const { hash, ...rest } = entry as Json;
    if (createHash('sha256').update(canonical(rest)).digest('hex') !== hash) faults.push(`hash ${rest._id}`);
    if (previous !== undefined && rest.previous !== previous) faults.push(`link ${rest._id}`);
    hashes.set(Number(rest._id), hash);
    previous = hash;
  }
  for (const { anchor } of read.filter(({ kind }) => kind === 'anchor')) {
    const { signature, ...claim } = anchor as Json;
    const key = keys.get(String(claim.keyId));
    const signed =
      key && verify(null, Buffer.from(canonical(claim)), key, Buffer.from(String(signature), 'base64'));
    if (!signed) faults.push(`signature ${claim.sequence}`);
    const known = hashes.get(Number(claim.sequence));
    if (known !== undefined && known !== claim.hash) faults.push(`anchor ${claim.sequence}`);
  }
  return faults;
}

describe('an export of the audit log', () => {
  let bench: AuditBench;
  let lines: string[];
  beforeAll(async () => {
    bench = await AuditBench.open();
    const log = bench.log();
    for (let hour = 0; hour < 30; hour += 1) {
      await log.append([
        look({ at: bench.clock.now(), reason: '核实住址' }),
        look({ at: bench.clock.now() }),
      ]);
      bench.clock.advance(3_600_000);
    }
    await log.close();
    const numbers = await bench.repository.numbersBetween(
      new Date('2026-11-23T03:00:00Z'),
      new Date('2026-11-23T13:00:00Z'),
    );
    expect(numbers).toEqual({ from: 5, to: 24 });
    lines = [];
    const { repository, anchorFile, keysFile } = bench;
    for await (const line of exportAudit({ repository, anchorFile, keysFile, from: 5, to: 24 }))
      lines.push(line);
  });
  afterAll(() => bench.close());

  it('can be verified by somebody who has nothing else', () => {
    expect(lines.filter((line) => line.startsWith('{"kind":"entry"'))).toHaveLength(20);
    expect(faultsOf(lines)).toEqual([]);
  });

  it('shows whoever verifies it that it was changed', () => {
    const changed = lines.map((line, index) => (index === 7 ? line.replace('毕文华', '杨丽琼') : line));
    expect(changed).not.toEqual(lines);
    expect(faultsOf(changed)).toHaveLength(1);
    expect(faultsOf(lines.toSpliced(9, 1))).toHaveLength(1);
  });

  it('keeps reasons sealed, and private keys at home', () => {
    expect(lines.join('')).not.toContain('核实住址');
    expect(lines.join('')).toContain('sealed:');
    expect(lines.join('')).not.toContain('privateKey');
  });
});
