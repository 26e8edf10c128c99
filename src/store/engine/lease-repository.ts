import type { Connection, mongo } from 'mongoose';
import type { TurnAddress } from '../../domain/effects/waker.js';
import { driverCollection } from '../driver-collection.js';
import { isDuplicateId } from '../is-duplicate-id.js';

interface StoredLease {
  _id: string;
  holder: string;
  until: Date;
}

/**
 * Who works on a turn at this moment (作业租约). Leases are about processes, not about business, so they run on
 * the machine's clock; one that was not renewed may be taken over.
 */
export class LeaseRepository {
  private readonly leases: mongo.Collection<StoredLease>;

  constructor(connection: Connection) {
    this.leases = driverCollection<StoredLease>(connection, 'leases');
  }

  /** Takes or renews the lease for some milliseconds; false while somebody else holds it. */
  async hold(turn: TurnAddress, holder: string, forMs: number): Promise<boolean> {
    const now = new Date();
    try {
      await this.leases.updateOne(
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
    await this.leases.deleteOne({ _id: leaseId(turn), holder });
  }
}

const leaseId = ({ type, id, turn }: TurnAddress): string => `${type}/${id}/${turn}`;
