import { type Connection, type Model, Schema } from 'mongoose';
import type { PlatformConnection } from '../../domain/platforms/platform-connection.js';
import type { PlatformHealth } from '../../domain/platforms/platform-health.js';
import type { PlatformName } from '../../domain/platforms/platform-name.js';

type StoredHealth = Omit<PlatformHealth, 'platform'> & { _id: PlatformName };

const schema = new Schema<StoredHealth>(
  { _id: String, connection: { type: String, required: true }, lateSince: Date, cause: String },
  { versionKey: false, autoIndex: false, autoCreate: false },
);

/** Another process that finds it late meanwhile is contradicted at the next answer after that. */
const WELL_FOR_MS = 1_000;

/** Keeps how the hub gets on with each platform (平台运行状况), for all processes. Names no case and no person. */
export class PlatformHealthRepository {
  private readonly model: Model<StoredHealth>;
  /** Until when a platform that was well is not written down anew, by the machine's clock. */
  private readonly wellUntil = new Map<PlatformName, number>();

  constructor(connection: Connection) {
    this.model = connection.model<StoredHealth>('platformHealth', schema, 'platformHealth');
  }

  /** Says how a platform is connected; a worker does so when it starts. */
  async declare(platform: PlatformName, connection: PlatformConnection): Promise<void> {
    await this.model.updateOne({ _id: platform }, { $set: { connection } }, { upsert: true });
  }

  /** Notes that a platform did not answer as it should; the first time counts. */
  async late(platform: PlatformName, at: Date, cause: string): Promise<void> {
    this.wellUntil.delete(platform);
    await this.model.updateOne(
      { _id: platform, lateSince: { $exists: false } },
      { $set: { lateSince: at, cause } },
    );
  }

  /** Notes that a platform answered; of many answers one a second is enough. */
  async well(platform: PlatformName): Promise<void> {
    if ((this.wellUntil.get(platform) ?? 0) > performance.now()) return;
    await this.model.updateOne(
      { _id: platform, lateSince: { $exists: true } },
      { $unset: { lateSince: 1, cause: 1 } },
    );
    this.wellUntil.set(platform, performance.now() + WELL_FOR_MS);
  }

  async all(): Promise<PlatformHealth[]> {
    const stored = await this.model.find({}).sort({ _id: 1 }).lean<StoredHealth[]>();
    return stored.map(({ _id, ...health }) => ({ platform: _id, ...health }));
  }
}
