import { Schema } from 'mongoose';
import type { Round } from '../../domain/grid/round.js';
import type { RoundKind } from '../../domain/grid/round-period.js';
import { ERASED } from '../../sealing/erased.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';

const part = (fields: Record<string, unknown>): Schema => new Schema(fields, { _id: false });
const text = { type: String, required: true };
const worker = { personId: String, name: String };

const visit = { doneOn: String, doneBy: part(worker), found: String, note: String };

const roundSchema = (): Schema => {
  const schema = aggregateSchema({
    kind: text,
    gridCode: text,
    period: text,
    from: text,
    to: text,
    worker: part(worker),
    stops: {
      type: [
        part({
          id: String,
          name: String,
          ...visit,
          wordId: String,
          saidAt: Date,
          beside: { type: [part({ id: String, at: Date, ...visit })], default: undefined },
        }),
      ],
      required: true,
    },
    zeroReport: part({ at: Date, by: part(worker), statement: String }),
    state: text,
    level: text,
    assignments: {
      type: [part({ ...worker, at: Date, by: String, reason: String })],
      required: true,
    },
  });
  schema.index({ gridCode: 1, kind: 1, period: 1 });
  return schema;
};

/** Keeps visits and sweeps (走访、排查): who was to be seen, where, by whom. Names of households are sealed. */
export class RoundRepository extends AggregateRepository<Round> {
  constructor(support: AggregateSupport) {
    super('round', 'rounds', roundSchema(), support, {
      fields: {
        'stops[].name': ERASED,
        'stops[].note': ERASED,
        'stops[].beside[].note': ERASED,
        'zeroReport.statement': ERASED,
        'assignments[].reason': ERASED,
      },
    });
  }

  /** Those of a period in these grids. */
  async ofPeriod(kind: RoundKind, period: string, gridCodes: readonly string[]): Promise<Round[]> {
    return this.restore(
      await this.model
        .find({ kind, period, gridCode: { $in: [...gridCodes] } })
        .sort({ gridCode: 1 })
        .lean(),
    );
  }
}
