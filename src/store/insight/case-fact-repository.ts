import { Schema } from 'mongoose';
import type { CaseFact, FactKind, FiledFact } from '../../domain/figures/case-fact.js';
import { ERASED } from '../../sealing/erased.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';

const caseFactSchema = (): Schema => {
  const schema = aggregateSchema({
    disputeId: { type: String, required: true },
    areaCode: { type: String, required: true },
    at: { type: Date, required: true },
    knownAt: { type: Date, required: true },
    by: Schema.Types.Mixed,
    content: { type: Schema.Types.Mixed, required: true },
    note: String,
  });
  schema.index({ disputeId: 1 });
  schema.index({ 'content.kind': 1 });
  return schema;
};

/** What concerns every figure: what was not so, and which cases are one. */
const ALWAYS: readonly FactKind[] = ['struck', 'merged', 'merge-undone'];

/** Keeps what figures are counted from (统计事实), its words sealed with the data key of the dispute. */
export class CaseFactRepository extends AggregateRepository<CaseFact> {
  constructor(support: AggregateSupport) {
    super('case-fact', 'caseFacts', caseFactSchema(), support, {
      fields: { note: ERASED },
      subject: ({ disputeId }) => `dispute:${disputeId}`,
    });
  }

  /** All that is on file of these disputes, in the order of when it happened. */
  async ofDisputes(disputeIds: readonly string[]): Promise<CaseFact[]> {
    return this.restore(
      await this.model
        .find({ disputeId: { $in: [...disputeIds] } })
        .sort({ at: 1, _id: 1 })
        .lean(),
    );
  }

  /** All of some kinds that was known by an instant, without words: a figure needs none, and so no keys. */
  async known(kinds: readonly FactKind[], asOf: Date): Promise<FiledFact[]> {
    const stored = await this.raw
      .find(
        { 'content.kind': { $in: [...kinds, ...ALWAYS] }, knownAt: { $lte: asOf } },
        { projection: { disputeId: 1, areaCode: 1, at: 1, knownAt: 1, content: 1 } },
      )
      .toArray();
    return stored.map(({ _id, ...fact }) => ({ ...fact, id: _id }) as unknown as FiledFact);
  }
}
