import { type Connection, type Model, Schema } from 'mongoose';
import type { KeyRing } from '../../sealing/key-ring.js';
import { SealBrokenError } from '../../sealing/seal-broken-error.js';
import { SealingKeysError } from '../../sealing/sealing-keys-error.js';
import { SecretKey } from '../../sealing/secret-key.js';

/** What the store is: empty, sealed, or holding what an older hub stored in clear, or half of it. */
export type SealingState = 'new' | 'sealed' | 'clear' | 'migrating';

/** `ring`: which keys the store is sealed with; `master:ID` and `blind:ID`: something made with that key;
 * `migrating`: there while clear records are being sealed. */
interface StoredCanary {
  _id: string;
  value: string;
}

const schema = new Schema<StoredCanary>(
  { _id: String, value: { type: String, required: true } },
  { versionKey: false, strict: 'throw', autoIndex: false, autoCreate: false },
);

const PROBE = 'canary';

/** Where an older hub stored in clear. */
const ONCE_CLEAR = ['disputes', 'parties', 'inbox', 'gridRecords', 'courtMediations', 'platformStates'];

const NEED_MASTERS = [{ collection: 'dataKeys', field: 'wrappedBy' }];
const NEED_BLINDS = ['parties', 'residents'].map((collection) => ({ collection, field: 'blindKey' }));

/**
 * Proves that the sealing keys are those of this store (密钥校验), before anything is sealed with others or taken for
 * broken.
 */
export class CanaryRepository {
  private readonly model: Model<StoredCanary>;

  constructor(private readonly connection: Connection) {
    this.model = connection.model<StoredCanary>('sealingCanary', schema, 'sealingCanaries');
  }

  async state(): Promise<SealingState> {
    if (await this.has('migrating')) return 'migrating';
    if (await this.isSealed()) return 'sealed';
    const found = await Promise.all(
      ONCE_CLEAR.map((name) => this.connection.collection(name).findOne({}, { projection: { _id: 1 } })),
    );
    if (found.every((one) => one === null)) return 'new';
    // Another process may have begun to seal, and have stored something already.
    return (await this.isSealed()) ? 'sealed' : 'clear';
  }

  /** Whether anything was ever sealed here. */
  isSealed(): Promise<boolean> {
    return this.has('ring');
  }

  /** From here on the hub does not start, until what is clear is sealed. */
  async beginMigration(at: Date): Promise<void> {
    await this.claim('migrating', at.toISOString());
  }

  async endMigration(): Promise<void> {
    await this.model.deleteOne({ _id: 'migrating' });
  }

  /**
   * Compares each key with what was made with it when it was new, and leaves such a thing for keys that are new.
   *
   * @throws SealingKeysError when the store was sealed with other keys, or with more of them
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
    await this.checkNoneMissing(ring);
  }

  /** Forgets a key that is about to be taken off the ring. */
  async forget(family: 'master' | 'blind', id: string): Promise<void> {
    await this.model.deleteOne({ _id: `${family}:${id}` });
  }

  private async has(_id: string): Promise<boolean> {
    return (await this.model.findById(_id).lean()) !== null;
  }

  /** A key file that was brought back from before a rotation lacks a key that records need. */
  private async checkNoneMissing({ masters, blinds }: KeyRing): Promise<void> {
    const known = new Set([
      ...masters.ids.map((id) => `master:${id}`),
      ...blinds.ids.map((id) => `blind:${id}`),
    ]);
    for (const { _id } of await this.model.find().lean<StoredCanary[]>()) {
      const [family, id = ''] = _id.split(':');
      if (id === '' || known.has(_id)) continue;
      const places = family === 'master' ? NEED_MASTERS : NEED_BLINDS;
      const found = await Promise.all(
        places.map(({ collection, field }) =>
          this.connection.collection(collection).findOne({ [field]: id }),
        ),
      );
      if (found.some((one) => one !== null)) {
        throw new SealingKeysError(`the key file is too old: records need the ${family} key ${id}`);
      }
    }
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
