import { Schema } from 'mongoose';
import type { Agreement, AgreementState } from '../../domain/agreements/agreement.js';
import { ERASED } from '../../sealing/erased.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';

const MIXED = { type: [Schema.Types.Mixed], required: true };

const agreementSchema = (): Schema => {
  const schema = aggregateSchema({
    disputeId: { type: String, required: true },
    areaCode: { type: String, required: true },
    requestedAs: { type: String, required: true },
    form: { type: String, required: true },
    facts: { type: String, required: true },
    clauses: MIXED,
    partyIds: { type: [String], required: true },
    duties: MIXED,
    readings: MIXED,
    madeOn: String,
    signatures: MIXED,
    mediatorSignedOn: String,
    sealedOn: String,
    effectiveOn: String,
    state: { type: String, required: true },
    performances: MIXED,
    alarms: MIXED,
    visits: MIXED,
    remedies: MIXED,
    ended: Schema.Types.Mixed,
    recordedBy: { type: Schema.Types.Mixed, required: true },
    recordedAt: { type: Date, required: true },
  });
  schema.index({ disputeId: 1 });
  schema.index({ areaCode: 1, state: 1 });
  return schema;
};

/** Keeps mediation agreements (调解协议), each sealed with its dispute's data key. */
export class AgreementRepository extends AggregateRepository<Agreement> {
  constructor(support: AggregateSupport) {
    super('agreement', 'agreements', agreementSchema(), support, {
      fields: {
        facts: ERASED,
        'clauses[].text': ERASED,
        'clauses[].cleared': undefined,
        'duties[].what': ERASED,
        'readings[].interpreter': undefined,
        'performances[].evidence': ERASED,
        'visits[].note': ERASED,
        'remedies[].note': ERASED,
        'ended.reason': ERASED,
      },
      subject: ({ disputeId }) => `dispute:${disputeId}`,
    });
  }

  /** Of these disputes, oldest first. */
  async ofDisputes(disputeIds: readonly string[]): Promise<Agreement[]> {
    return this.restore(
      await this.model
        .find({ disputeId: { $in: [...disputeIds] } })
        .sort({ recordedAt: 1 })
        .lean(),
    );
  }

  /** Those that stand like this in these areas, oldest first. */
  async inState(state: AgreementState, areaCodes: readonly string[], limit: number): Promise<Agreement[]> {
    return this.restore(
      await this.model
        .find({ state, areaCode: { $in: [...areaCodes] } })
        .sort({ recordedAt: 1 })
        .limit(limit)
        .lean(),
    );
  }
}
