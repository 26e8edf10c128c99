import type { Model } from 'mongoose';
import { inBatches } from './in-batches.js';

/** A repository of an older hub, which stored in clear what is sealed now. */
export interface OnceClear {
  /**
   * Seals what is stored in clear (旧数据加密). Again changes nothing; broken off, it is simply begun again.
   *
   * @returns how many documents it changed
   */
  sealStored(): Promise<number>;
}

interface StoredDocument {
  readonly _id: string;
  readonly version?: unknown;
}

const BATCH = 200;

/**
 * Goes through a collection and stores each document as `seal` makes it, if that is another one.
 *
 * @throws Error when somebody else writes at the same time
 */
export async function sealStored<D extends StoredDocument>(
  model: Model<D>,
  seal: (stored: D) => Promise<D>,
): Promise<number> {
  let changed = 0;
  let last = '';
  for (;;) {
    const batch = (await model
      .find({ _id: { $gt: last } } as object)
      .sort({ _id: 1 })
      .limit(BATCH)
      .lean()) as unknown as D[];
    const end = batch.at(-1);
    if (!end) return changed;
    last = end._id;
    await inBatches(batch, async (stored) => {
      const sealed = await seal(stored);
      if (sealed === stored) return;
      await replace(model, stored, sealed);
      changed += 1;
    });
  }
}

async function replace<D extends StoredDocument>(model: Model<D>, stored: D, sealed: D): Promise<void> {
  const { _id, version } = stored;
  const before = new Map(Object.entries(stored));
  const anew = Object.entries(sealed).filter(([field, value]) => value !== before.get(field));
  const guard = version === undefined ? { _id } : { _id, version };
  const { matchedCount } = await model.updateOne(guard as object, {
    $set: Object.fromEntries(anew) as object,
  });
  if (matchedCount === 0) throw new Error('another hub is working on this store: stop it first');
}
