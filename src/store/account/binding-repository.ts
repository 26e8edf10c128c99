import { type Connection, type Model, type mongo, Schema } from 'mongoose';
import type { AccountBinding } from '../../domain/account/binding.js';
import { driverCollection } from '../driver-collection.js';

type StoredBinding = AccountBinding & { _id: string };

const schema = new Schema<StoredBinding>(
  {
    _id: String,
    disputeId: { type: String, required: true },
    residentId: { type: String, required: true },
    number: { type: String, required: true },
    boundAt: { type: Date, required: true },
  },
  { versionKey: false, strict: 'throw', autoIndex: false, autoCreate: false },
).index({ disputeId: 1 });

/** Keeps who reported which dispute at the public account (公众号绑定). */
export class BindingRepository {
  private readonly model: Model<StoredBinding>;
  private readonly stored: mongo.Collection<StoredBinding>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredBinding>('binding', schema, 'bindings');
    this.stored = driverCollection<StoredBinding>(connection, 'bindings');
  }

  async prepare(): Promise<void> {
    await this.model.createIndexes();
  }

  /** Binds a resident to a dispute; doing it again changes nothing. */
  async bind(binding: AccountBinding): Promise<void> {
    await this.model.updateOne(
      { _id: `${binding.disputeId}:${binding.residentId}` },
      { $setOnInsert: binding },
      { upsert: true },
    );
  }

  async ofDisputes(disputeIds: readonly string[]): Promise<AccountBinding[]> {
    const stored = await this.stored.find({ disputeId: { $in: [...disputeIds] } }).toArray();
    return stored.map(({ _id, ...binding }) => binding);
  }
}
