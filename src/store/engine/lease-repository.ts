import { type Connection, type Model, Schema } from 'mongoose';
import type { TurnAddress } from '../../domain/effects/waker.js';
import { isDuplicateId } from '../is-duplicate-id.js';

interface StoredLease {
  _id: string;
  holder: string;
  until: Date;
}

const schema = new Schema<StoredLease>(
  { _id: String, holder: { type: String, required: true }, until: { type: Date, required: true } },
  { versionKey: false, autoIndex: false, autoCreate: false },
);

/**
 * Who works on a turn at this moment (作业租约). Leases are about processes, not about business, so they run on
 * the machine's clock; one that was not renewed may be taken over.
 */
export class LeaseRepository {
  private readonly model: Model<StoredLease>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredLease>('lease', schema, 'leases');
  }

  /** Takes or renews the lease for some milliseconds; false while somebody else holds it. */
  async hold(turn: TurnAddress, holder: string, forMs: number): Promise<boolean> {
    const now = new Date();
    try {
      await this.model.updateOne(
        { _id: leaseId(turn), $or: [{ holder }, { until: { $lte: now } }] },
        { $set: { holder, until: new Date(now.getTime() + forMs) } },
        { upsert: true },
      );
      return true;
    } catch (error) {
      // The upsert of a lease that exists but did not match collides with it: somebody else holds it.
      if (isDuplicateId(error)) return false;
      throw error;
    }
  }

  async release(turn: TurnAddress, holder: string): Promise<void> {
    await this.model.deleteOne({ _id: leaseId(turn), holder });
  }
}

const leaseId = ({ type, id, turn }: TurnAddress): string => `${type}/${id}/${turn}`;
