import { Schema } from 'mongoose';
import type { LegalAnswer } from '../../domain/consultation/legal-answer.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';

const part = (fields: Record<string, unknown>): Schema => new Schema(fields, { _id: false });

const legalAnswerSchema = (): Schema => {
  const schema = aggregateSchema({
    askerId: { type: String, required: true },
    at: { type: Date, required: true },
    understood: { type: Schema.Types.Mixed, required: true },
    answer: { type: Schema.Types.Mixed, required: true },
    verdicts: {
      type: [part({ articleId: String, verdict: String, personId: String, at: Date })],
      required: true,
    },
  });
  schema.index({ 'verdicts.at': 1 }, { sparse: true });
  schema.index({ askerId: 1, at: 1 });
  return schema;
};

/** Keeps the answers that were given (已存解答), sealed whole; each goes with the talk that it belongs to. */
export class LegalAnswerRepository extends AggregateRepository<LegalAnswer> {
  constructor(support: AggregateSupport) {
    super('legal-answer', 'legalAnswers', legalAnswerSchema(), support, {
      fields: { understood: undefined, answer: undefined },
      subject: ({ id }) => subjectOf(id),
    });
  }

  /** What somebody was answered (本人所获解答), oldest first. */
  async ofAsker(askerId: string): Promise<LegalAnswer[]> {
    return this.restore(await this.model.find({ askerId }).sort({ at: 1 }).lean());
  }

  /** Those of whose articles somebody said right or wrong, oldest first. */
  async withVerdicts(limit: number, after?: string): Promise<LegalAnswer[]> {
    const filter = {
      'verdicts.at': { $exists: true },
      ...(after === undefined ? {} : { _id: { $gt: after } }),
    };
    return this.restore(await this.model.find(filter).sort({ _id: 1 }).limit(limit).lean());
  }
}

/** An answer's id is that of its talk and the number of the turn; what a resident asked stands by itself. */
const subjectOf = (id: string): string =>
  id.startsWith('account:') ? `legal-answer:${id}` : `consultation:${id.slice(0, id.lastIndexOf(':'))}`;
