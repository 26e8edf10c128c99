import { Schema } from 'mongoose';
import type { Household } from '../../domain/grid/household.js';
import { ERASED } from '../../sealing/erased.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';

const part = (fields: Record<string, unknown>): Schema => new Schema(fields, { _id: false });
const text = { type: String, required: true };

const householdSchema = (): Schema => {
  const schema = aggregateSchema({
    gridCode: text,
    code: text,
    words: {
      type: [
        part({
          id: text,
          at: { type: Date, required: true },
          field: text,
          value: text,
          by: part({ personId: String, name: String }),
          from: text,
        }),
      ],
      required: true,
    },
  });
  schema.index({ gridCode: 1 });
  return schema;
};

/** Keeps what is known of households (户档案), every word of it sealed. */
export class HouseholdRepository extends AggregateRepository<Household> {
  constructor(support: AggregateSupport) {
    super('household', 'households', householdSchema(), support, { fields: { 'words[].value': ERASED } });
  }

  /** Those of these grids, by their codes. */
  async ofGrids(gridCodes: readonly string[], limit: number): Promise<Household[]> {
    return this.restore(
      await this.model
        .find({ gridCode: { $in: [...gridCodes] } })
        .sort({ _id: 1 })
        .limit(limit)
        .lean(),
    );
  }
}
