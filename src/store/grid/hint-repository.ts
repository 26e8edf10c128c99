import { Schema } from 'mongoose';
import type { Hint, HintState } from '../../domain/grid/hint.js';
import { ERASED } from '../../sealing/erased.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';

const part = (fields: Record<string, unknown>): Schema => new Schema(fields, { _id: false });
const worker = { personId: String, name: String };

const hintSchema = (): Schema => {
  const schema = aggregateSchema({
    gridCode: { type: String, required: true },
    text: { type: String, required: true },
    noticedOn: { type: String, required: true },
    reporter: { type: part(worker), required: true },
    reportedAt: { type: Date, required: true },
    state: { type: String, required: true },
    disputeId: String,
    settled: part({ at: Date, by: part(worker), reason: String }),
  });
  schema.index({ state: 1, gridCode: 1 });
  return schema;
};

/** Keeps what was noticed before it is a dispute (苗头), its words sealed. */
export class HintRepository extends AggregateRepository<Hint> {
  constructor(support: AggregateSupport) {
    super('hint', 'hints', hintSchema(), support, { fields: { text: ERASED, 'settled.reason': ERASED } });
  }

  /** Those that stand like this in these grids, longest waiting first. */
  async inState(state: HintState, gridCodes: readonly string[], limit: number): Promise<Hint[]> {
    return this.restore(
      await this.model
        .find({ state, gridCode: { $in: [...gridCodes] } })
        .sort({ _id: 1 })
        .limit(limit)
        .lean(),
    );
  }
}
