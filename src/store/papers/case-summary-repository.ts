import { Schema } from 'mongoose';
import type { CaseSummary } from '../../domain/papers/case-summary.js';
import { ERASED } from '../../sealing/erased.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';

/** Keeps the summaries of cases (案件摘要), sealed with the dispute's own key, so that they are erased with it. */
export class CaseSummaryRepository extends AggregateRepository<CaseSummary> {
  constructor(support: AggregateSupport) {
    super(
      'case-summary',
      'caseSummaries',
      aggregateSchema({
        stage: { type: String, required: true },
        versions: { type: [Schema.Types.Mixed], required: true },
      }),
      support,
      { fields: { 'versions[].lines[].text': ERASED }, subject: ({ id }) => `dispute:${id}` },
    );
  }
}
