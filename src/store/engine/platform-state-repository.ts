import { type Connection, type Model, Schema } from 'mongoose';
import type { PlatformName } from '../../domain/platforms/platform-name.js';

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
}
