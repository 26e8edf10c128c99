import { inspect } from 'node:util';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { KeyRing } from '../../../src/sealing/key-ring.js';
import { SealBrokenError } from '../../../src/sealing/seal-broken-error.js';
import { SealingKeysError } from '../../../src/sealing/sealing-keys-error.js';
import { SecretKey } from '../../../src/sealing/secret-key.js';

const NOW = new Date('2026-11-23T01:00:00Z');
const same = (one: SecretKey, other: SecretKey | undefined) =>
  one.revealForKeyFile() === other?.revealForKeyFile();

describe('a key ring', () => {
  it('gives back the data keys that it wrapped, also after rotation and in another process', () => {
    const ring = KeyRing.generate(NOW);
    const key = SecretKey.generate();
    const wrapped = ring.wrap('dispute:1', key);
    const rotated = ring.withMasters(ring.masters.rotated(NOW));
    const elsewhere = KeyRing.read(rotated.revealForKeyFile());
    for (const each of [ring, rotated, elsewhere])
      expect(same(key, each.unwrap('dispute:1', wrapped))).toBe(true);
    expect(elsewhere.wrap('dispute:1', key).wrappedBy).not.toBe(wrapped.wrappedBy);
  });

  it('gives no data key under another name, and none that was changed', () => {
    const ring = KeyRing.generate(NOW);
    const wrapped = ring.wrap('dispute:1', SecretKey.generate());
    expect(() => ring.unwrap('dispute:2', wrapped)).toThrow(SealBrokenError);
    const changed = `${wrapped.wrapped.startsWith('A') ? 'B' : 'A'}${wrapped.wrapped.slice(1)}`;
    expect(() => ring.unwrap('dispute:1', { ...wrapped, wrapped: changed })).toThrow(SealBrokenError);
  });

  it('knows nothing of what a key that was taken off had wrapped', () => {
    const ring = KeyRing.generate(NOW);
    const wrapped = ring.wrap('dispute:1', SecretKey.generate());
    const { masters } = ring.withMasters(ring.masters.rotated(NOW));
    const without = ring.withMasters(masters.without(wrapped.wrappedBy));
    expect(() => without.unwrap('dispute:1', wrapped)).toThrow(SealingKeysError);
    expect(() => masters.without(masters.current)).toThrow(RangeError);
  });

  it('shows no key in a log, an error, JSON or on a screen', () => {
    const ring = KeyRing.generate(NOW);
    const lines: string[] = [];
    const logger = pino({}, { write: (line: string) => void lines.push(line) });
    logger.error(
      { ring, error: Object.assign(new Error('failed'), { ring }) },
      `${ring.masters.get(ring.masters.current)}`,
    );
    const shown = [
      ...lines,
      inspect(ring, { depth: 10, showHidden: true }),
      inspect(ring.masters.get(ring.masters.current), { showHidden: true }),
      JSON.stringify(ring),
      JSON.stringify([...ring.masters.ids.map((id) => ring.masters.get(id))]),
    ].join('\n');
    const { master, blind } = JSON.parse(ring.revealForKeyFile());
    for (const secret of [...Object.values(master.keys), ...Object.values(blind.keys)] as string[]) {
      for (const form of ['base64', 'base64url', 'hex'] as const) {
        expect(shown).not.toContain(Buffer.from(secret, 'base64').toString(form));
      }
    }
    expect(shown).toContain('[secret key]');
  });

  it.each([
    ['', 'the sealing keys are not JSON'],
    ['{}', 'the sealing keys have no id'],
    ['null', 'the sealing keys have no id'],
    ['{"id":"r"}', 'the sealing keys have no current master key'],
    ['{"id":"r","master":{"current":"k1","keys":{}}}', 'the sealing keys have no current master key'],
    [
      '{"id":"r","master":{"current":"k1","since":"2026-11-23T01:00:00Z","keys":{"k1":"c2VjcmV0"}}}',
      'the master key k1 is not 32 bytes in base64',
    ],
    [
      '{"id":"r","master":{"current":"k1","since":"soon","keys":{"k1":"c2VjcmV0"}}}',
      'the sealing keys do not say since when the master key is current',
    ],
  ])('is not made of %j, and the error names no key', (text, message) => {
    expect(() => KeyRing.read(text)).toThrow(new SealingKeysError(message));
  });
});
