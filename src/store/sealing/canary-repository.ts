import { type Connection, type Model, Schema } from 'mongoose';
import type { KeyRing } from '../../sealing/key-ring.js';
import { SealBrokenError } from '../../sealing/seal-broken-error.js';
import { SealingKeysError } from '../../sealing/sealing-keys-error.js';
import { SecretKey } from '../../sealing/secret-key.js';

/** `ring`: which keys the store is sealed with; `master:ID` and `blind:ID`: something made with that key. */
interface StoredCanary {
  _id: string;
  value: string;
}

const schema = new Schema<StoredCanary>(
  { _id: String, value: { type: String, required: true } },
  { versionKey: false, strict: 'throw', autoIndex: false, autoCreate: false },
);

const PROBE = 'canary';

/**
 * Proves that the sealing keys are those of this store (密钥校验), before anything is sealed with others or taken for
 * broken.
 */
export class CanaryRepository {
  private readonly model: Model<StoredCanary>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredCanary>('sealingCanary', schema, 'sealingCanaries');
  }

  /** Whether anything was ever sealed here. */
  async sealed(): Promise<boolean> {
    return (await this.model.findById('ring').lean()) !== null;
  }

  /**
   * Compares each key with what was made with it when it was new, and leaves such a thing for keys that are new.
   *
   * @throws SealingKeysError when the store was sealed with other keys
   */
  async check(ring: KeyRing): Promise<void> {
    if ((await this.claim('ring', ring.id)) !== ring.id) {
      throw new SealingKeysError('the sealing keys are not those of this store: bring back the key file');
    }
    for (const id of ring.masters.ids) await this.checkMaster(ring, id);
    for (const id of ring.blinds.ids) {
      const made = ring.blindIndexes('name', PROBE, [id])[0] ?? '';
      if ((await this.claim(`blind:${id}`, made)) !== made) throw notItself(`blind-index key ${id}`);
    }
  }

  /** Forgets a key that is about to be taken off the ring. */
  async forget(family: 'master' | 'blind', id: string): Promise<void> {
    await this.model.deleteOne({ _id: `${family}:${id}` });
  }

  private async checkMaster(ring: KeyRing, id: string): Promise<void> {
    const made = ring.wrap(PROBE, SecretKey.generate(), id);
    const wrapped = await this.claim(`master:${id}`, made.wrapped);
    try {
      ring.unwrap(PROBE, { ...made, wrapped });
    } catch (error) {
      throw error instanceof SealBrokenError ? notItself(`master key ${id}`) : error;
    }
  }

  private async claim(_id: string, value: string): Promise<string> {
    const stored = await this.model
      .findOneAndUpdate({ _id }, { $setOnInsert: { value } }, { upsert: true, returnDocument: 'after' })
      .lean();
    return stored?.value ?? value;
  }
}

const notItself = (key: string): SealingKeysError =>
  new SealingKeysError(`the ${key} is not the one that this store was sealed with: bring back the key file`);
