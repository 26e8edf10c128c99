import { type Connection, type Model, Schema } from 'mongoose';
import type { DisputeSource } from '../../domain/disputes/dispute-source.js';
import { JoinedReads } from '../aggregates/joined-reads.js';
import { driverCollection } from '../driver-collection.js';

interface StoredSource {
  _id: string;
  disputeId: string;
}

const schema = new Schema<StoredSource>(
  { _id: String, disputeId: { type: String, required: true } },
  { versionKey: false, autoIndex: false, autoCreate: false },
);

/** Which dispute a platform's record became (来源对应): decided once, by whoever is first. */
export class SourceRepository {
  private readonly model: Model<StoredSource>;
  private readonly reads: JoinedReads<StoredSource>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredSource>('source', schema, 'sources');
    this.reads = new JoinedReads(driverCollection<StoredSource>(connection, 'sources'));
  }

  async find(platform: DisputeSource['platform'], externalId: string): Promise<string | undefined> {
    return (await this.reads.find([`${platform}:${externalId}`]))[0]?.disputeId;
  }

  /** Ties a platform's record to a dispute, unless it is tied already; returns the dispute it is tied to. */
  async claim(platform: DisputeSource['platform'], externalId: string, disputeId: string): Promise<string> {
    const stored = await this.model.findOneAndUpdate(
      { _id: `${platform}:${externalId}` },
      { $setOnInsert: { disputeId } },
      { upsert: true, returnDocument: 'after', lean: true },
    );
    return stored?.disputeId ?? disputeId;
  }
}
