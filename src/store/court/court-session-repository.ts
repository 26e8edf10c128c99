import { Schema } from 'mongoose';
import type { CourtSession } from '../../domain/court/court-session.js';
import { ERASED } from '../../sealing/erased.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';
import { filingFields, filingSealed } from './filing-fields.js';

const presence = new Schema({ partyId: String, mode: String, place: String }, { _id: false });

const sessionSchema = (): Schema => {
  const schema = aggregateSchema({
    ...filingFields,
    disputeId: { type: String, required: true },
    beginsAt: { type: Date, required: true },
    minutes: { type: Number, required: true },
    presences: { type: [presence], required: true },
    apart: { type: Boolean, required: true },
    state: { type: String, required: true },
  });
  schema.index({ disputeId: 1 });
  return schema;
};

/** Keeps remote sessions (远程调解), each sealed with its dispute's data key. */
export class CourtSessionRepository extends AggregateRepository<CourtSession> {
  constructor(support: AggregateSupport) {
    super('court-session', 'courtSessions', sessionSchema(), support, {
      fields: { ...filingSealed, 'presences[].place': ERASED },
      subject: ({ disputeId }) => `dispute:${disputeId}`,
    });
  }

  /** Of these disputes, in the order they take place. */
  async ofDisputes(disputeIds: readonly string[]): Promise<CourtSession[]> {
    return this.restore(
      await this.model
        .find({ disputeId: { $in: [...disputeIds] } })
        .sort({ beginsAt: 1 })
        .lean(),
    );
  }
}
