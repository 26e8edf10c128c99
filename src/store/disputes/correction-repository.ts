import { Schema } from 'mongoose';
import { type Correction, type CorrectionState, OPEN_STATES } from '../../domain/disputes/correction.js';
import { ERASED } from '../../sealing/erased.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';

const part = (fields: Record<string, unknown>): Schema => new Schema(fields, { _id: false });
const actor = { personId: String, name: String, role: String, areaCode: String };

const correctionSchema = (): Schema => {
  const schema = aggregateSchema({
    partyId: { type: String, required: true },
    disputeId: { type: String, required: true },
    areaCode: { type: String, required: true },
    field: { type: String, required: true },
    was: String,
    value: { type: String, required: true },
    evidence: { type: String, required: true },
    askedAt: { type: Date, required: true },
    askedBy: { type: part(actor), required: true },
    authority: { type: part({ platform: String, externalId: String }), required: true },
    state: { type: String, required: true },
    decided: part({ at: Date, by: part(actor), reason: String }),
    carriedOutAt: Date,
    atCourt: part({ recordKey: String, state: String, decided: part({ at: Date, reason: String }) }),
  });
  schema.index({ partyId: 1 });
  schema.index({ state: 1, _id: 1 });
  schema.index({ 'atCourt.state': 1 }, { sparse: true });
  return schema;
};

/** Keeps corrections (更正申请), each sealed with the data key of its party: they are erased together. */
export class CorrectionRepository extends AggregateRepository<Correction> {
  constructor(support: AggregateSupport) {
    super('correction', 'corrections', correctionSchema(), support, {
      fields: {
        was: undefined,
        value: ERASED,
        evidence: ERASED,
        'decided.reason': ERASED,
        'atCourt.decided.reason': ERASED,
      },
      subject: ({ partyId }) => `party:${partyId}`,
    });
  }

  /** All that was ever asked for of these parties, oldest first. */
  async ofParties(partyIds: readonly string[]): Promise<Correction[]> {
    return this.restore(
      await this.model
        .find({ partyId: { $in: [...partyIds] } })
        .sort({ askedAt: 1, _id: 1 })
        .lean(),
    );
  }

  /** Those in a state in these areas, with their owner or of the court's own record; longest waiting first. */
  async inState(
    which: CorrectionState | 'open',
    areaCodes: readonly string[],
    limit: number,
  ): Promise<Correction[]> {
    const states = which === 'open' ? OPEN_STATES : [which];
    const stands = [{ state: { $in: states } }, { 'atCourt.state': { $in: states } }];
    return this.restore(
      await this.model
        .find({ $or: stands, areaCode: { $in: [...areaCodes] } })
        .sort({ askedAt: 1, _id: 1 })
        .limit(limit)
        .lean(),
    );
  }
}
