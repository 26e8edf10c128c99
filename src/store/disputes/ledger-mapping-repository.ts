import { type Connection, type Model, Schema } from 'mongoose';
import type { LedgerMapping } from '../../domain/ledgers/ledger-mapping.js';

interface StoredMapping {
  _id: string;
  /** As JSON: words of a ledger may hold dots and dollar signs, which names of fields must not. */
  mapping: string;
}

const schema = new Schema<StoredMapping>(
  { _id: String, mapping: { type: String, required: true } },
  { versionKey: false, autoIndex: false, autoCreate: false },
);

/** Keeps which column of which ledger is which field (台账列映射), by the ledger's name; the latest one holds. */
export class LedgerMappingRepository {
  private readonly model: Model<StoredMapping>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredMapping>('ledgerMapping', schema, 'ledgerMappings');
  }

  async find(ledger: string): Promise<LedgerMapping | undefined> {
    const stored = await this.model.findById(ledger).lean();
    return stored ? (JSON.parse(stored.mapping) as LedgerMapping) : undefined;
  }

  async save(ledger: string, mapping: LedgerMapping): Promise<void> {
    await this.model.updateOne(
      { _id: ledger },
      { $set: { mapping: JSON.stringify(mapping) } },
      { upsert: true },
    );
  }
}
