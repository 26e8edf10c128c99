import { Schema } from 'mongoose';
import type { OrderState, SupervisionOrder } from '../../domain/governance/supervision-order.js';
import { ERASED } from '../../sealing/erased.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';

const mixed = { type: Schema.Types.Mixed, required: true } as const;

const supervisionOrderSchema = (): Schema => {
  const schema = aggregateSchema({
    origin: { type: String, required: true },
    orderNumber: { type: String, required: true },
    disputeId: { type: String, required: true },
    areaCode: { type: String, required: true },
    step: String,
    level: { type: String, required: true },
    demand: { type: String, required: true },
    issuedBy: mixed,
    issuedAt: { type: Date, required: true },
    responsible: mixed,
    deadline: { type: Date, required: true },
    extensions: { type: Number, required: true },
    state: { type: String, required: true },
    cards: { type: [Schema.Types.Mixed], required: true },
    shownAgainAt: Date,
    proof: { type: Schema.Types.Mixed },
    log: { type: [Schema.Types.Mixed], required: true },
    told: { type: Number, required: true },
    heard: { type: Number, required: true },
    early: { type: Schema.Types.Mixed },
    heardAt: Date,
  });
  schema.index({ disputeId: 1 });
  schema.index({ areaCode: 1, state: 1, deadline: 1 });
  return schema;
};

/** Keeps supervision orders (督办单), sealed with the key of the dispute that they are about. */
export class SupervisionOrderRepository extends AggregateRepository<SupervisionOrder> {
  constructor(support: AggregateSupport) {
    super('supervision-order', 'supervisionOrders', supervisionOrderSchema(), support, {
      fields: { demand: ERASED, 'log[].reason': ERASED, proof: undefined, early: [] },
      subject: ({ disputeId }) => `dispute:${disputeId}`,
    });
  }

  async ofDisputes(disputeIds: readonly string[]): Promise<SupervisionOrder[]> {
    return this.restore(
      await this.model
        .find({ disputeId: { $in: [...disputeIds] } })
        .sort({ issuedAt: 1, _id: 1 })
        .lean(),
    );
  }

  /** Orders about disputes in these areas that stand so, the earliest deadline first. */
  async inState(query: {
    states: readonly OrderState[];
    areaCodes: readonly string[];
    /** Only those with a deadline before. */
    before?: Date;
    limit: number;
  }): Promise<SupervisionOrder[]> {
    const { states, areaCodes, before, limit } = query;
    const filter = {
      areaCode: { $in: [...areaCodes] },
      state: { $in: [...states] },
      ...(before === undefined ? {} : { deadline: { $lte: before } }),
    };
    return this.restore(await this.model.find(filter).sort({ deadline: 1, _id: 1 }).limit(limit).lean());
  }
}
