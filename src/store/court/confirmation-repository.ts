import { Schema } from 'mongoose';
import type { JudicialConfirmation } from '../../domain/court/confirmation.js';
import { ERASED } from '../../sealing/erased.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';
import { filingFields, filingSealed } from './filing-fields.js';

const confirmationSchema = (): Schema => {
  const schema = aggregateSchema({
    ...filingFields,
    disputeId: { type: String, required: true },
    agreement: { type: Schema.Types.Mixed, required: true },
    agreementId: String,
    effectiveOn: { type: String, required: true },
    term: { type: Schema.Types.Mixed, required: true },
    state: { type: String, required: true },
    applicants: { type: [Schema.Types.Mixed], required: true },
    appliedOn: String,
    route: String,
    obstacle: Schema.Types.Mixed,
    caseNumber: String,
  });
  schema.index({ disputeId: 1 });
  return schema;
};

/** Keeps judicial confirmations (司法确认), each sealed with its dispute's data key. */
export class ConfirmationRepository extends AggregateRepository<JudicialConfirmation> {
  constructor(support: AggregateSupport) {
    super('confirmation', 'confirmations', confirmationSchema(), support, {
      fields: {
        ...filingSealed,
        'agreement.clauses[].text': ERASED,
        'applicants[].agent': undefined,
        'obstacle.what': ERASED,
      },
      subject: ({ disputeId }) => `dispute:${disputeId}`,
    });
  }

  /** Of these disputes, oldest first. */
  async ofDisputes(disputeIds: readonly string[]): Promise<JudicialConfirmation[]> {
    return this.restore(
      await this.model
        .find({ disputeId: { $in: [...disputeIds] } })
        .sort({ _id: 1 })
        .lean(),
    );
  }
}
