import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KeyRing } from '../../../src/sealing/key-ring.js';
import { SealingKeysError } from '../../../src/sealing/sealing-keys-error.js';
import { KeyFile } from '../../../src/store/sealing/key-file.js';

const NOW = new Date('2026-11-23T01:00:00Z');
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-key-file-'));
  path = join(folder, 'keys', 'sealing-keys.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the key file', () => {
  it('is made for its owner alone, and leaves no draft behind', () => {
    const file = new KeyFile(path);
    expect(file.exists).toBe(false);
    expect(file.create(KeyRing.generate(NOW))).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'keys')).mode & 0o777).toBe(0o700);
    expect(readdirSync(join(folder, 'keys'))).toEqual(['sealing-keys.json']);
    expect(file.openToOthers).toBe(false);
    chmodSync(path, 0o644);
    expect(file.openToOthers).toBe(true);
  });

  it('is that of whoever was first, when two make it at once', () => {
    const [one, other] = [KeyRing.generate(NOW), KeyRing.generate(NOW)];
    expect(new KeyFile(path).create(one)).toBe(true);
    expect(new KeyFile(path).create(other)).toBe(false);
    expect(new KeyFile(path).ring().id).toBe(one.id);
  });

  it('is read again after five seconds, and at once when asked', () => {
    let ms = 0;
    const file = new KeyFile(path, () => ms);
    file.create(KeyRing.generate(NOW));
    const before = file.ring().masters.current;
    const after = new KeyFile(path).change((ring) => ring.withMasters(ring.masters.rotated(NOW))).masters
      .current;
    ms = 4_999;
    expect(file.ring().masters.current).toBe(before);
    ms = 5_000;
    expect(file.ring().masters.current).toBe(after);
    new KeyFile(path).change((ring) => ring.withMasters(ring.masters.without(before)));
    expect(file.reload().masters.ids).toEqual([after]);
  });

  it('may be gone for a while without stopping a hub that runs, and stops one that starts', () => {
    let ms = 0;
    const file = new KeyFile(path, () => ms);
    file.create(KeyRing.generate(NOW));
    const { id } = file.ring();
    rmSync(path);
    ms = 60_000;
    expect(file.ring().id).toBe(id);
    expect(() => file.reload()).toThrow(SealingKeysError);
    expect(() => new KeyFile(path).ring()).toThrow(`the sealing keys in ${path} cannot be read (ENOENT)`);
  });

  it('is changed by one at a time', () => {
    const file = new KeyFile(path);
    file.create(KeyRing.generate(NOW));
    const text = readFileSync(path, 'utf8');
    writeFileSync(`${path}.lock`, '');
    expect(() => file.change((ring) => ring)).toThrow(`if not, remove ${path}.lock`);
    expect(readFileSync(path, 'utf8')).toBe(text);
    rmSync(`${path}.lock`);
    expect(() =>
      file.change(() => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(existsSync(`${path}.lock`)).toBe(false);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('cannot be read by another user', () => {
    new KeyFile(path).create(KeyRing.generate(NOW));
    chmodSync(folder, 0o755);
    const { status } = spawnSync('cat', [path], process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {});
    if (process.getuid?.() === 0) expect(status).not.toBe(0);
    expect(statSync(path).mode & 0o077).toBe(0);
  });
});
