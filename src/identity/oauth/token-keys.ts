import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { statSync } from 'node:fs';
import type { JWK } from 'jose';
import type { Clock } from '../../domain/time/clock.js';
import { createWholeFile } from '../whole-file.js';
import { newTokenKey, readTokenKeys, type StoredTokenKey, tokenKeyText } from './token-key-file.js';

interface LoadedKey {
  readonly stored: StoredTokenKey;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/**
 * The keys that sign access tokens (令牌签名密钥): a file that all processes of the hub share, made at first use.
 * Whoever rotates it puts a new file in its place; every process notices at its next use.
 */
export class TokenKeys {
  private loaded: readonly LoadedKey[];
  private mark: string;

  /** @throws Error when the file cannot be made, or is there and holds no such keys */
  constructor(
    private readonly file: string,
    private readonly clock: Clock,
    /** Hears of a file that cannot be read any more. */
    private readonly warn: (trouble: string) => void = () => {},
  ) {
    createWholeFile(file, tokenKeyText([newTokenKey(clock.now())]));
    this.mark = markOf(file);
    this.loaded = load(file);
  }

  /** The key that signs now. */
  signing(): { readonly kid: string; readonly key: KeyObject } {
    const current = this.live().find(({ stored }) => stored.until === undefined);
    if (!current) throw new Error(`${this.file} names no key that signs.`);
    return { kid: current.stored.kid, key: current.privateKey };
  }

  /** The key that tokens with this key id are verified with, if it still is one of ours. */
  verifying(kid: string | undefined): KeyObject | undefined {
    return this.live().find(({ stored }) => stored.kid === kid)?.publicKey;
  }

  /** What others verify our tokens with (JWKS): public parts alone. */
  published(): JWK[] {
    return this.live().map(({ stored, publicKey }) => ({
      ...publicKey.export({ format: 'jwk' }),
      kid: stored.kid,
      alg: 'ES256',
      use: 'sig',
    }));
  }

  private live(): readonly LoadedKey[] {
    this.refresh();
    const now = this.clock.now();
    return this.loaded.filter(({ stored: { until } }) => until === undefined || until > now);
  }

  /** A file that is away or damaged changes nothing: what was read before goes on, and somebody is told once. */
  private refresh(): void {
    const mark = markOf(this.file);
    if (mark === this.mark) return;
    this.mark = mark;
    try {
      this.loaded = load(this.file);
    } catch (error) {
      this.warn(`the keys that sign tokens stay as they were: ${(error as Error).message}`);
    }
  }
}

function markOf(file: string): string {
  const stats = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stats ? `${stats.ino}:${stats.size}:${stats.mtimeNs}` : 'away';
}

const load = (file: string): LoadedKey[] =>
  readTokenKeys(file).map((stored) => {
    const privateKey = createPrivateKey({ key: stored.jwk, format: 'jwk' });
    return { stored, privateKey, publicKey: createPublicKey(privateKey) };
  });
