import { Schema } from 'mongoose';
import type { MergeProposal } from '../../domain/disputes/merge-proposal.js';
import { ERASED } from '../../sealing/erased.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';

const mergeProposalSchema = (): Schema => {
  const schema = aggregateSchema({
    disputeIds: { type: [String], required: true },
    areaCodes: { type: [String], required: true },
    score: { type: Number, required: true },
    reasons: { type: [Schema.Types.Mixed], required: true },
    facts: { type: String, required: true },
    state: { type: String, required: true },
    proposedAt: { type: Date, required: true },
    decided: { type: Schema.Types.Mixed },
  });
  schema.index({ disputeIds: 1 });
  schema.index({ state: 1, _id: 1 });
  return schema;
};

/** Keeps what is proposed about disputes that may be one case (并案建议). */
export class MergeProposalRepository extends AggregateRepository<MergeProposal> {
  constructor(support: AggregateSupport) {
    super('merge-proposal', 'mergeProposals', mergeProposalSchema(), support, {
      fields: { 'decided.reason': ERASED, facts: ERASED },
      subject: ({ disputeIds }) => `dispute:${disputeIds[1]}`,
    });
  }

  /** What is open about disputes in these areas, newest first. */
  async open(query: {
    areaCodes: readonly string[];
    before?: string;
    limit: number;
  }): Promise<MergeProposal[]> {
    const { areaCodes, before, limit } = query;
    const filter = {
      state: 'open',
      areaCodes: { $in: [...areaCodes] },
      ...(before === undefined ? {} : { _id: { $lt: before } }),
    };
    return this.restore(await this.model.find(filter).sort({ _id: -1 }).limit(limit).lean());
  }

  /** Forgets what a dispute was compared by (删除比对事实), in every proposal about it. Again changes nothing. */
  async eraseAbout(disputeId: string): Promise<void> {
    for (const { _id } of await this.model.find({ disputeIds: disputeId }, { _id: 1 }).lean()) {
      await this.change(String(_id), (current) => ({
        next: { ...current, facts: ERASED },
        result: undefined,
      }));
    }
  }

  /** What is open about one dispute. */
  async openAbout(disputeId: string): Promise<MergeProposal[]> {
    return this.restore(await this.raw.find({ disputeIds: disputeId, state: 'open' } as object).toArray());
  }
}
