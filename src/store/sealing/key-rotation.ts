import type { KeySource } from '../../sealing/key-source.js';
import { SealBrokenError } from '../../sealing/seal-broken-error.js';
import type { BlindIndexed } from './blind-indexed.js';
import type { DataKeyRepository } from './data-key-repository.js';
import { inBatches } from './in-batches.js';

/** What one step of rotation came to. */
export interface RotationStep {
  /** Data keys that are encrypted with the current master key now. */
  readonly rewrapped: number;
  /** Documents whose blind indexes are under the current key now. */
  readonly reindexed: number;
  /** Data keys that cannot be decrypted: somebody changed them. They stay as they are. */
  readonly broken: readonly string[];
}

/**
 * Brings what older keys protect under the current ones (密钥轮换), some at a time. Readers and writers go on
 * meanwhile; a step that is broken off, or done twice at once, harms nothing.
 */
export class KeyRotation {
  constructor(
    private readonly dataKeys: DataKeyRepository,
    private readonly source: KeySource,
    private readonly indexed: readonly BlindIndexed[],
  ) {}

  /** @param limit at most so many of each kind */
  async step(limit: number): Promise<RotationStep> {
    const { rewrapped, broken } = await this.rewrap(limit);
    let reindexed = 0;
    for (const repository of this.indexed) reindexed += await repository.reindex(limit);
    return { rewrapped, reindexed, broken };
  }

  /** How many data keys, or documents with blind indexes, still need each key; by its id. */
  async uses(): Promise<{
    readonly masters: ReadonlyMap<string, number>;
    readonly blinds: ReadonlyMap<string, number>;
  }> {
    const blinds = new Map<string, number>();
    for (const repository of this.indexed) {
      for (const [id, count] of await repository.countByBlindKey()) {
        blinds.set(id, (blinds.get(id) ?? 0) + count);
      }
    }
    return { masters: await this.dataKeys.countByMaster(), blinds };
  }

  private async rewrap(limit: number): Promise<{ rewrapped: number; broken: string[] }> {
    const ring = this.source.ring();
    const older = ring.masters.ids.filter((id) => id !== ring.masters.current);
    const broken: string[] = [];
    let rewrapped = 0;
    if (older.length === 0) return { rewrapped, broken };
    await inBatches(await this.dataKeys.wrappedBy(older, limit), async ({ _id, ...stored }) => {
      try {
        const anew = ring.wrap(_id, ring.unwrap(_id, stored));
        if (await this.dataKeys.rewrap(_id, stored, anew)) rewrapped += 1;
      } catch (error) {
        if (!(error instanceof SealBrokenError)) throw error;
        broken.push(_id);
      }
    });
    return { rewrapped, broken };
  }
}
