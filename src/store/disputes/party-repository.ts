import { type Connection, type Model, Schema } from 'mongoose';
import type { Party, ReportedParty } from '../../domain/disputes/party.js';

type StoredParty = Omit<Party, 'id'> & { _id: string };

const schema = new Schema<StoredParty>(
  {
    _id: String,
    disputeId: { type: String, required: true },
    name: { type: String, required: true },
    side: { type: String, required: true },
    idNumber: String,
    phone: String,
    address: String,
  },
  { versionKey: false, strict: 'throw', autoIndex: false, autoCreate: false },
);

/** Keeps the parties of disputes (当事人). */
export class PartyRepository {
  private readonly model: Model<StoredParty>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredParty>('party', schema, 'parties');
  }

  /** Files the parties of a new dispute; doing it again changes nothing. */
  async file(disputeId: string, parties: readonly ReportedParty[]): Promise<string[]> {
    const ids = parties.map((_, index) => `${disputeId}:${index + 1}`);
    await Promise.all(
      parties.map((party, index) =>
        this.model.updateOne(
          { _id: ids[index] ?? '' },
          { $setOnInsert: { ...party, disputeId } },
          { upsert: true },
        ),
      ),
    );
    return ids;
  }

  async findMany(ids: readonly string[]): Promise<Party[]> {
    const stored = await this.model.find({ _id: { $in: [...ids] } }).lean<StoredParty[]>();
    return stored.map(({ _id, ...party }) => ({ id: _id, ...party }));
  }
}
