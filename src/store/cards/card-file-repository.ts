import { Schema } from 'mongoose';
import type { CardFile } from '../../domain/cards/card-file.js';
import { ERASED } from '../../sealing/erased.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';

const part = (fields: Record<string, unknown>): Schema => new Schema(fields, { _id: false });
const speaker = { personId: String, name: String, role: String };

const cardFileSchema = (): Schema => {
  const verdict = part({ accepted: Boolean, reason: String, by: part(speaker), at: Date });
  const proposal = {
    requestKey: String,
    base: Number,
    content: Schema.Types.Mixed,
    why: String,
    areaCode: String,
  };
  const undoes = part({ number: Number, by: part(speaker), reason: String });
  const schema = aggregateSchema({
    proposals: { type: [part({ ...proposal, by: part(speaker), at: Date, verdict })], required: true },
    revisions: {
      type: [
        part({
          number: Number,
          content: Schema.Types.Mixed,
          by: part(speaker),
          areaCode: String,
          reviewedBy: part(speaker),
          checkedOn: String,
          at: Date,
          outsideCorpus: Boolean,
          undoes,
        }),
      ],
      required: true,
    },
    published: Schema.Types.Mixed,
    waitsSince: Date,
  });
  schema.index({ waitsSince: 1 }, { sparse: true });
  schema.index({ 'published.revision': 1 }, { sparse: true });
  return schema;
};

/**
 * Keeps what was proposed and decided of each card (卡片档案). What people wrote why is sealed; what the assistant shows of
 * a card, with who reviewed it, is public and lies open.
 */
export class CardFileRepository extends AggregateRepository<CardFile> {
  constructor(support: AggregateSupport) {
    super('card-file', 'cardFiles', cardFileSchema(), support, {
      fields: {
        'proposals[].why': ERASED,
        'proposals[].by.name': ERASED,
        'proposals[].verdict.reason': ERASED,
        'proposals[].verdict.by.name': ERASED,
        'revisions[].by.name': ERASED,
        'revisions[].reviewedBy.name': ERASED,
        'revisions[].undoes.by.name': ERASED,
        'revisions[].undoes.reason': ERASED,
      },
    });
  }

  /** Those with a proposal that waits, longest first (待复核卡片). */
  async waiting(limit: number): Promise<CardFile[]> {
    const filter = { waitsSince: { $exists: true } };
    return this.restore(await this.model.find(filter).sort({ waitsSince: 1 }).limit(limit).lean());
  }
}
