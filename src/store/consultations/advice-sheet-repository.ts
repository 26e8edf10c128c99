import { Schema } from 'mongoose';
import type { AdviceSheet } from '../../domain/advice/advice-sheet.js';
import { ERASED } from '../../sealing/erased.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';

const part = (fields: Record<string, unknown>): Schema => new Schema(fields, { _id: false });
const speaker = { personId: String, name: String, role: String };

const adviceSheetSchema = (): Schema => {
  const check = part({ accepted: Boolean, reason: String, by: part(speaker), at: Date, holderCode: String });
  const schema = aggregateSchema({
    consultationId: { type: String, required: true },
    turn: { type: Number, required: true },
    asker: { type: part(speaker), required: true },
    areaCode: { type: String, required: true },
    revisions: {
      type: [part({ number: Number, requestedAt: Date, words: String, check })],
      required: true,
    },
    waitsSince: Date,
  });
  schema.index({ waitsSince: 1 }, { sparse: true });
  return schema;
};

/** Keeps the sheets (普法建议单), sealed with the data key of the talk that each belongs to. */
export class AdviceSheetRepository extends AggregateRepository<AdviceSheet> {
  constructor(support: AggregateSupport) {
    super('advice-sheet', 'adviceSheets', adviceSheetSchema(), support, {
      fields: {
        'asker.name': ERASED,
        'revisions[].words': ERASED,
        'revisions[].check.reason': ERASED,
        'revisions[].check.holderCode': undefined,
      },
      subject: ({ consultationId }) => `consultation:${consultationId}`,
    });
  }

  /** Those in these areas that wait to be checked by somebody who did not ask for them, longest first (待核对). */
  async waiting(checkerId: string, areaCodes: readonly string[], limit: number): Promise<AdviceSheet[]> {
    const filter = {
      waitsSince: { $exists: true },
      areaCode: { $in: [...areaCodes] },
      'asker.personId': { $ne: checkerId },
    };
    return this.restore(await this.model.find(filter).sort({ waitsSince: 1 }).limit(limit).lean());
  }
}
