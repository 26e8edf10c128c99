import { type Connection, type Model, Schema } from 'mongoose';
import type { PlatformConnection } from '../../domain/platforms/platform-connection.js';
import type { PlatformHealth } from '../../domain/platforms/platform-health.js';
import type { PlatformName } from '../../domain/platforms/platform-name.js';

type StoredHealth = Omit<PlatformHealth, 'platform'> & { _id: PlatformName };

const schema = new Schema<StoredHealth>(
  { _id: String, connection: { type: String, required: true }, lateSince: Date, cause: String },
  { versionKey: false, autoIndex: false, autoCreate: false },
);

/** Keeps how the hub gets on with each platform (平台运行状况), for all processes. Names no case and no person. */
export class PlatformHealthRepository {
  private readonly model: Model<StoredHealth>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredHealth>('platformHealth', schema, 'platformHealth');
  }

  /** Says how a platform is connected; a worker does so when it starts. */
  async declare(platform: PlatformName, connection: PlatformConnection): Promise<void> {
    await this.model.updateOne({ _id: platform }, { $set: { connection } }, { upsert: true });
  }

  /** Notes that a platform did not answer as it should; the first time counts. */
  async late(platform: PlatformName, at: Date, cause: string): Promise<void> {
    await this.model.updateOne(
      { _id: platform, lateSince: { $exists: false } },
      { $set: { lateSince: at, cause } },
    );
  }

  /** Notes that a platform answered. */
  async well(platform: PlatformName): Promise<void> {
    await this.model.updateOne(
      { _id: platform, lateSince: { $exists: true } },
      { $unset: { lateSince: 1, cause: 1 } },
    );
  }

  async all(): Promise<PlatformHealth[]> {
    const stored = await this.model.find({}).sort({ _id: 1 }).lean<StoredHealth[]>();
    return stored.map(({ _id, ...health }) => ({ platform: _id, ...health }));
  }
}
