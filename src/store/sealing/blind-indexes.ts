import type { BlindKind } from '../../sealing/blind-index.js';
import type { KeySource } from '../../sealing/key-source.js';

/**
 * Makes blind indexes (盲索引) under the keys of this moment. An index is no identity: it changes when its key is
 * rotated. So store it beside the sealed value that it was made of, with the name of its key, search for all of
 * `every`, and let the repository make it anew (`BlindIndexed`).
 */
export class BlindIndexes {
  constructor(private readonly source: KeySource) {}

  /** What to store of these values, all under one key; a value that says nothing has no index. */
  of<Kind extends BlindKind>(
    values: Readonly<Partial<Record<Kind, string | undefined>>>,
  ): { readonly key: string; readonly indexes: Readonly<Partial<Record<Kind, string>>> } {
    const ring = this.source.ring();
    const indexes: Partial<Record<Kind, string>> = {};
    for (const [kind, value] of Object.entries(values) as [Kind, string | undefined][]) {
      const index = value === undefined ? undefined : ring.blindIndex(kind, value);
      if (index !== undefined) indexes[kind] = index;
    }
    return { key: ring.blinds.current, indexes };
  }

  /** What to search for: the value's index under each key that is still in use. */
  every(kind: BlindKind, value: string): string[] {
    return this.source.ring().blindIndexes(kind, value);
  }

  /** The keys under which indexes are to be made anew. */
  get otherKeys(): string[] {
    const { ids, current } = this.source.ring().blinds;
    return ids.filter((id) => id !== current);
  }
}
