import { Schema } from 'mongoose';
import type { OfflineRecord, OfflineState } from '../../domain/offline/offline-record.js';
import { ERASED } from '../../sealing/erased.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';

const text = { type: String, required: true };
const instant = { type: Date, required: true };

const offlineRecordSchema = (): Schema => {
  const schema = aggregateSchema({
    gridCode: text,
    by: {
      type: new Schema({ personId: String, name: String, role: String, areaCode: String }, { _id: false }),
      required: true,
    },
    recordedAt: instant,
    sentAt: instant,
    receivedAt: instant,
    at: instant,
    doubt: String,
    kind: text,
    digest: text,
    content: Schema.Types.Mixed,
    state: text,
    code: String,
    message: String,
    newer: { type: [String], default: undefined },
    becameId: String,
  });
  schema.index({ state: 1, gridCode: 1 });
  schema.index({ 'by.personId': 1, state: 1 });
  return schema;
};

/** Keeps what phones brought after days without signal (离线记录), sealed, until it lies where it belongs. */
export class OfflineRecordRepository extends AggregateRepository<OfflineRecord> {
  constructor(support: AggregateSupport) {
    super('offline-record', 'offlineRecords', offlineRecordSchema(), support, {
      fields: { content: undefined, digest: ERASED },
    });
  }

  /** Those of one person that stand like this, in the order of arrival, and of one batch in that of their making. */
  async ofPerson(personId: string, states: readonly OfflineState[], limit: number): Promise<OfflineRecord[]> {
    return this.listed({ 'by.personId': personId, state: { $in: [...states] } }, limit);
  }

  /** Those of these grids that stand like this, in the same order. */
  async ofGrids(
    gridCodes: readonly string[],
    states: readonly OfflineState[],
    limit: number,
  ): Promise<OfflineRecord[]> {
    return this.listed({ gridCode: { $in: [...gridCodes] }, state: { $in: [...states] } }, limit);
  }

  private async listed(filter: Record<string, unknown>, limit: number): Promise<OfflineRecord[]> {
    return this.restore(
      await this.model.find(filter).sort({ receivedAt: 1, at: 1, _id: 1 }).limit(limit).lean(),
    );
  }
}
