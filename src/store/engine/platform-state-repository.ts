import { type Connection, type Model, Schema } from 'mongoose';
import type { PlatformName } from '../../domain/platforms/platform-name.js';
import { isDuplicateId } from '../is-duplicate-id.js';

interface StoredState {
  _id: string;
  value: string;
}

const schema = new Schema<StoredState>(
  { _id: String, value: { type: String, required: true } },
  { versionKey: false, autoIndex: false, autoCreate: false },
);

/** Keeps cursors and tokens of the platforms (平台接入状态), shared by all processes. */
export class PlatformStateRepository {
  private readonly model: Model<StoredState>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredState>('platformState', schema, 'platformStates');
  }

  async read(platform: PlatformName, key: string): Promise<string | undefined> {
    return (await this.model.findById(`${platform}:${key}`).lean())?.value;
  }

  async write(platform: PlatformName, key: string, value: string): Promise<void> {
    await this.model.updateOne({ _id: `${platform}:${key}` }, { $set: { value } }, { upsert: true });
  }

  /** Writes a value only if the one on file is still the expected one, `undefined` for none; says whether it was. */
  async swap(
    platform: PlatformName,
    key: string,
    expected: string | undefined,
    value: string,
  ): Promise<boolean> {
    const _id = `${platform}:${key}`;
    if (expected !== undefined) {
      const { matchedCount } = await this.model.updateOne({ _id, value: expected }, { $set: { value } });
      return matchedCount === 1;
    }
    try {
      await this.model.create([{ _id, value }]);
      return true;
    } catch (error) {
      if (isDuplicateId(error)) return false;
      throw error;
    }
  }
}
