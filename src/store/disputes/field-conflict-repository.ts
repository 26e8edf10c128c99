import { Schema } from 'mongoose';
import type { ConflictState, FieldConflict } from '../../domain/authority/field-conflict.js';
import { ERASED } from '../../sealing/erased.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';

const fieldConflictSchema = (): Schema => {
  const schema = aggregateSchema({
    disputeId: { type: String, required: true },
    areaCode: { type: String, required: true },
    field: { type: String, required: true },
    standing: { type: Schema.Types.Mixed, required: true },
    against: { type: Schema.Types.Mixed, required: true },
    state: { type: String, required: true },
    openedAt: { type: Date, required: true },
    notes: { type: [Schema.Types.Mixed], required: true },
    untouchedSince: { type: Date, required: true },
    ended: Schema.Types.Mixed,
  });
  schema.index({ disputeId: 1 });
  schema.index({ state: 1, openedAt: 1 });
  return schema;
};

/** Keeps conflicts of fields (字段冲突), sealed with the dispute's own key: erased with it. */
export class FieldConflictRepository extends AggregateRepository<FieldConflict> {
  constructor(support: AggregateSupport) {
    super('field-conflict', 'fieldConflicts', fieldConflictSchema(), support, {
      fields: {
        'standing.value': ERASED,
        'against.value': ERASED,
        'notes[].text': ERASED,
        'ended.reason': ERASED,
      },
      subject: ({ disputeId }) => `dispute:${disputeId}`,
    });
  }

  /** What is open about one dispute. */
  async openOf(disputeId: string): Promise<FieldConflict[]> {
    return this.restore(await this.raw.find({ disputeId, state: 'open' } as object).toArray());
  }

  /** The ids of all that was ever found about one dispute; nothing sealed is read. */
  async idsOf(disputeId: string): Promise<string[]> {
    return (await this.model.find({ disputeId }, { _id: 1 }).lean()).map(({ _id }) => _id);
  }

  /** Those in a state in these areas, longest standing first. */
  async inState(state: ConflictState, areaCodes: readonly string[], limit: number): Promise<FieldConflict[]> {
    return this.restore(
      await this.model
        .find({ state, areaCode: { $in: [...areaCodes] } })
        .sort({ openedAt: 1, _id: 1 })
        .limit(limit)
        .lean(),
    );
  }
}
