import { Schema } from 'mongoose';
import type { FigureCorrection } from '../../domain/figures/figure-correction.js';
import { ERASED } from '../../sealing/erased.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';

const correctionSchema = (): Schema =>
  aggregateSchema({
    figures: { type: [String], required: true },
    from: { type: String, required: true },
    to: { type: String, required: true },
    disputeIds: { type: [String], default: undefined },
    reason: { type: String, required: true },
    by: { type: Schema.Types.Mixed, required: true },
    at: { type: Date, required: true },
  }).index({ figures: 1, at: 1 });

/** Keeps what was counted after its time, and why (统计更正). */
export class FigureCorrectionRepository extends AggregateRepository<FigureCorrection> {
  constructor(support: AggregateSupport) {
    super('figure-correction', 'figureCorrections', correctionSchema(), support, {
      fields: { reason: ERASED },
    });
  }

  /** The corrections of figures that were made by an instant, oldest first. */
  async of(figures: readonly string[], asOf: Date): Promise<FigureCorrection[]> {
    return this.restore(
      await this.raw
        .find({ figures: { $in: [...figures] }, at: { $lte: asOf } })
        .sort({ at: 1, _id: 1 })
        .toArray(),
    );
  }
}
