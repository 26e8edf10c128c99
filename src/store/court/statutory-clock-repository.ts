import { Schema } from 'mongoose';
import type { ClockState, StatutoryClock } from '../../domain/court/statutory-clock.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';

const part = (fields: Record<string, unknown>): Schema => new Schema(fields, { _id: false });

const clockSchema = (): Schema => {
  const schema = aggregateSchema({
    kind: { type: String, required: true },
    disputeId: { type: String, required: true },
    areaCode: { type: String, required: true },
    startedOn: { type: String, required: true },
    end: {
      type: part({ counted: String, day: String, safeDay: String, missingYear: Number }),
      required: true,
    },
    doneOn: String,
    stopped: Boolean,
    dropped: Boolean,
    state: { type: String, required: true },
    warnings: { type: [part({ kind: String, on: String, raisedAt: Date, route: String })], required: true },
  });
  schema.index({ disputeId: 1 });
  schema.index({ areaCode: 1, state: 1, 'end.day': 1 });
  return schema;
};

/** Keeps the terms that the law sets (法定期限). */
export class StatutoryClockRepository extends AggregateRepository<StatutoryClock> {
  constructor(support: AggregateSupport) {
    super('statutory-clock', 'statutoryClocks', clockSchema(), support);
  }

  /** Of these disputes, whichever ends first. */
  async ofDisputes(disputeIds: readonly string[]): Promise<StatutoryClock[]> {
    return this.restore(
      await this.model
        .find({ disputeId: { $in: [...disputeIds] } })
        .sort({ 'end.day': 1 })
        .lean(),
    );
  }

  /** Those that stand like this in these areas, whichever ends first. */
  async inState(state: ClockState, areaCodes: readonly string[], limit: number): Promise<StatutoryClock[]> {
    return this.restore(
      await this.model
        .find({ state, areaCode: { $in: [...areaCodes] } })
        .sort({ 'end.day': 1 })
        .limit(limit)
        .lean(),
    );
  }
}
