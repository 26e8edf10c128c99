import type { DataKey } from '../../sealing/data-key.js';
import type { KeySource } from '../../sealing/key-source.js';
import { SealingKeysError } from '../../sealing/sealing-keys-error.js';
import { SecretKey } from '../../sealing/secret-key.js';
import type { DataKeyRepository, StoredDataKey } from './data-key-repository.js';

/** How long a key that was destroyed by another process may still be used by this one. */
const KEPT_MS = 5_000;
const KEPT_KEYS = 10_000;

interface Kept {
  /** Undefined for a key that is gone. */
  readonly key: SecretKey | undefined;
  readonly until: number;
}

/**
 * The data keys (数据密钥) at hand: read from the store many at a time, decrypted, and kept for five seconds.
 * Whoever destroys one sees it gone at once, all other processes within those seconds. They are about processes,
 * not about business, so they run on the machine's clock.
 */
export class DataKeys {
  private readonly kept = new Map<string, Kept>();
  /** Those that this process destroyed: a read that was under way must not bring them back. */
  private readonly gone = new Set<string>();

  constructor(
    private readonly stored: DataKeyRepository,
    private readonly source: KeySource,
    private readonly monotonicMs: () => number = () => performance.now(),
  ) {}

  /**
   * The keys of these names, in one read of the store for all that are not at hand; undefined for each that was
   * destroyed.
   *
   * @throws SealBrokenError when a stored key was changed
   * @throws SealingKeysError when its master key is not among the sealing keys
   */
  async forOpening(ids: Iterable<string>): Promise<ReadonlyMap<string, SecretKey | undefined>> {
    const found = new Map<string, SecretKey | undefined>();
    const missing: string[] = [];
    for (const id of new Set(ids)) {
      const kept = this.atHand(id);
      if (kept) found.set(id, kept.key);
      else missing.push(id);
    }
    if (missing.length === 0) return found;
    const stored = new Map((await this.stored.findMany(missing)).map((one) => [one._id, one]));
    for (const id of missing) found.set(id, this.keep(id, this.unwrap(stored.get(id))));
    return found;
  }

  /** The key to seal with, made if there is none yet; undefined when it was destroyed, for it is never made again. */
  async forSealing(id: string): Promise<DataKey | undefined> {
    const kept = this.atHand(id);
    const key = kept ? kept.key : this.keep(id, await this.claim(id));
    return key && { id, key };
  }

  /** Destroys a key, and with it all that was ever sealed with it (销毁密钥). */
  async destroy(id: string, at: Date): Promise<void> {
    await this.stored.destroy(id, at);
    this.gone.add(id);
    this.kept.delete(id);
  }

  private async claim(id: string): Promise<SecretKey | undefined> {
    // What is sealed and was not opened just before is new, as a rule: so one command, and not two.
    return this.unwrap(await this.stored.claim(id, this.source.ring().wrap(id, SecretKey.generate())));
  }

  private unwrap(stored: StoredDataKey | undefined): SecretKey | undefined {
    if (stored?.wrappedBy === undefined) return undefined;
    try {
      return this.source.ring().unwrap(stored._id, stored);
    } catch (error) {
      // Its master key may be newer than what this process has read of the keys.
      if (!(error instanceof SealingKeysError)) throw error;
      return this.source.reload().unwrap(stored._id, stored);
    }
  }

  private atHand(id: string): Kept | undefined {
    const kept = this.kept.get(id);
    if (kept && kept.until > this.monotonicMs()) return kept;
    this.kept.delete(id);
    return undefined;
  }

  private keep(id: string, read: SecretKey | undefined): SecretKey | undefined {
    const key = this.gone.has(id) ? undefined : read;
    this.kept.delete(id);
    this.kept.set(id, { key, until: this.monotonicMs() + KEPT_MS });
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT_KEYS && oldest !== undefined) this.kept.delete(oldest);
    return key;
  }
}
