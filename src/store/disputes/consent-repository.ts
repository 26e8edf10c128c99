import { Schema } from 'mongoose';
import type { Consent } from '../../domain/disputes/consent.js';
import { ERASED } from '../../sealing/erased.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';

const part = (fields: Record<string, unknown>): Schema => new Schema(fields, { _id: false });
const actor = { personId: String, name: String, role: String, areaCode: String };

const consentSchema = (): Schema => {
  const schema = aggregateSchema({
    partyId: { type: String, required: true },
    disputeId: { type: String, required: true },
    purpose: { type: String, required: true },
    givenBy: { type: String, required: true },
    guardian: Schema.Types.Mixed,
    way: { type: String, required: true },
    givenOn: { type: String, required: true },
    evidence: { type: String, required: true },
    recordedAt: { type: Date, required: true },
    recordedBy: { type: part(actor), required: true },
    withdrawn: part({ at: Date, by: part(actor), reason: String }),
  });
  schema.index({ partyId: 1 });
  return schema;
};

/** Keeps consents (同意), each sealed with the data key of its party: they are erased together. */
export class ConsentRepository extends AggregateRepository<Consent> {
  constructor(support: AggregateSupport) {
    super('consent', 'consents', consentSchema(), support, {
      fields: { guardian: undefined, evidence: ERASED, 'withdrawn.reason': ERASED },
      subject: ({ partyId }) => `party:${partyId}`,
    });
  }

  /** All that these parties ever consented to, oldest first. */
  async ofParties(partyIds: readonly string[]): Promise<Consent[]> {
    return this.restore(
      await this.model
        .find({ partyId: { $in: [...partyIds] } })
        .sort({ recordedAt: 1, _id: 1 })
        .lean(),
    );
  }
}
