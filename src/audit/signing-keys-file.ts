import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Clock } from '../domain/time/clock.js';
import { systemClock } from '../domain/time/system-clock.js';
import { KEYS_FILE, type KeysFile, SigningKeys } from './signing-keys.js';

/** Where the signing keys of a data folder lie. */
export const signingKeysFile = (dataDir: string): string => join(dataDir, 'keys', 'audit-signing.json');

/**
 * The signing keys of the audit log; made at first use, readable by their owner alone.
 *
 * Two processes may ask at once at the very first start: the file appears whole or not at all, and whoever comes
 * second reads the first one's.
 *
 * @throws Error when the file cannot be written, or is not such a file
 */
export function openSigningKeys(file: string, clock: Clock = systemClock): SigningKeys {
  const known = readKeys(file);
  if (known) return new SigningKeys(known);
  const key = newKey(clock);
  const draft = writeDraft(file, { current: key.id, keys: [key] });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return openSigningKeys(file, clock);
}

/** Makes a new current key. The one before signs nothing any more; what it signed stays verifiable. */
export function rotateSigningKeys(file: string, clock: Clock): string {
  openSigningKeys(file, clock);
  const known = readKeys(file);
  const key = newKey(clock);
  const kept = (known?.keys ?? []).map(({ privateKey: _gone, ...publicHalf }) => publicHalf);
  renameSync(writeDraft(file, { current: key.id, keys: [...kept, key] }), file);
  return key.id;
}

/** The public halves, as they lie in the file: what somebody needs who verifies elsewhere. */
export function readPublicKeys(file: string): { id: string; madeAt: string; publicKey: string }[] {
  return (readKeys(file)?.keys ?? []).map(({ id, madeAt, publicKey }) => ({ id, madeAt, publicKey }));
}

function readKeys(file: string): KeysFile | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return KEYS_FILE.parse(JSON.parse(text));
  } catch {
    // Never the parser's own words: they may quote a key.
    throw new Error(`${file} does not hold audit signing keys: bring it back from a backup`);
  }
}

function newKey(clock: Clock): KeysFile['keys'][number] {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  });
  return {
    id: createHash('sha256').update(publicKey).digest('hex').slice(0, 16),
    madeAt: clock.now().toISOString(),
    publicKey: publicKey.toString('base64'),
    privateKey: privateKey.toString('base64'),
  };
}

function writeDraft(file: string, keys: KeysFile): string {
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = join(folder, `.draft-${process.pid}-${randomBytes(4).toString('hex')}`);
  writeFileSync(draft, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600, flag: 'wx', flush: true });
  return draft;
}
