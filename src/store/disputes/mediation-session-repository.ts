import { Schema } from 'mongoose';
import type { MediationSession } from '../../domain/sessions/mediation-session.js';
import { ERASED } from '../../sealing/erased.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';

const MIXED = { type: [Schema.Types.Mixed], required: true };

const sessionSchema = (): Schema => {
  const schema = aggregateSchema({
    disputeId: { type: String, required: true },
    areaCode: { type: String, required: true },
    requestedAs: { type: String, required: true },
    mode: { type: String, required: true },
    courtSessionId: String,
    beginsAt: { type: Date, required: true },
    place: { type: String, required: true },
    attendees: MIXED,
    state: { type: String, required: true },
    statements: MIXED,
    held: Schema.Types.Mixed,
    calledOff: Schema.Types.Mixed,
    recordedBy: { type: Schema.Types.Mixed, required: true },
    recordedAt: { type: Date, required: true },
  });
  schema.index({ disputeId: 1 });
  return schema;
};

/** Keeps mediation sessions (调解会), each sealed with its dispute's data key. */
export class MediationSessionRepository extends AggregateRepository<MediationSession> {
  constructor(support: AggregateSupport) {
    super('mediation-session', 'mediationSessions', sessionSchema(), support, {
      fields: {
        place: ERASED,
        'attendees[].name': undefined,
        'statements[].text': ERASED,
        'held.outcome': ERASED,
        'calledOff.reason': ERASED,
      },
      subject: ({ disputeId }) => `dispute:${disputeId}`,
    });
  }

  /** Of these disputes, oldest first. */
  async ofDisputes(disputeIds: readonly string[]): Promise<MediationSession[]> {
    return this.restore(
      await this.model
        .find({ disputeId: { $in: [...disputeIds] } })
        .sort({ recordedAt: 1 })
        .lean(),
    );
  }
}
