import { Schema } from 'mongoose';
import type { CourtMediation } from '../../domain/court/court-mediation.js';
import { ERASED } from '../../sealing/erased.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';

const eventSchema = new Schema(
  {
    sequence: Number,
    status: String,
    at: Date,
    caseNumber: String,
    note: String,
    ending: String,
    phase: String,
    extendedTo: String,
  },
  { _id: false },
);

const courtMediationSchema = (): Schema => {
  const schema = aggregateSchema({
    disputeId: { type: String, required: true },
    externalId: { type: String, required: true },
    events: { type: [eventSchema], required: true },
    asOf: { type: Date, required: true },
  });
  schema.index({ disputeId: 1 });
  return schema;
};

/** Keeps what the court's platform says of disputes (法院在线调解案件). */
export class CourtMediationRepository extends AggregateRepository<CourtMediation> {
  constructor(support: AggregateSupport) {
    super('court-mediation', 'courtMediations', courtMediationSchema(), support, {
      fields: { 'events[].note': ERASED },
      subject: ({ disputeId }) => `dispute:${disputeId}`,
    });
  }

  async ofDisputes(disputeIds: readonly string[]): Promise<CourtMediation[]> {
    return this.restore(await this.model.find({ disputeId: { $in: [...disputeIds] } }).lean());
  }
}
