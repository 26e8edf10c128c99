import { Schema } from 'mongoose';
import type { Consultation } from '../../domain/consultation/consultation.js';
import { ERASED } from '../../sealing/erased.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';

const part = (fields: Record<string, unknown>): Schema => new Schema(fields, { _id: false });
const speaker = { personId: String, name: String, role: String };

const consultationSchema = (): Schema => {
  const schema = aggregateSchema({
    asker: { type: part(speaker), required: true },
    areaCode: { type: String, required: true },
    startedAt: { type: Date, required: true },
    lastAt: { type: Date, required: true },
    title: { type: String, required: true },
    disputeId: String,
    turns: {
      type: [
        part({
          number: Number,
          requestKey: String,
          at: Date,
          kind: String,
          said: String,
          date: String,
          asTyped: Boolean,
          concern: String,
          state: String,
          soFar: Schema.Types.Mixed,
          refusal: String,
          by: part(speaker),
        }),
      ],
      required: true,
    },
    waitsSince: Date,
    answerDueAt: Date,
    lateSince: Date,
    adviser: part(speaker),
  });
  schema.index({ 'asker.personId': 1, lastAt: 1 });
  schema.index({ waitsSince: 1 }, { sparse: true });
  schema.index({ disputeId: 1 }, { sparse: true });
  return schema;
};

/** Keeps the talks with the assistant (法律咨询), each sealed with a data key of its own. */
export class ConsultationRepository extends AggregateRepository<Consultation> {
  constructor(support: AggregateSupport) {
    super('consultation', 'consultations', consultationSchema(), support, {
      fields: {
        title: ERASED,
        'asker.name': ERASED,
        'turns[].said': ERASED,
        'turns[].concern': ERASED,
        'turns[].refusal': ERASED,
        'turns[].soFar': undefined,
      },
    });
  }

  /** Those of one person (本人咨询), the latest first. */
  async ofAsker(personId: string, limit: number): Promise<Consultation[]> {
    const filter = { 'asker.personId': personId };
    return this.restore(await this.model.find(filter).sort({ lastAt: -1 }).limit(limit).lean());
  }

  /** Those about a dispute (关于本案的咨询), oldest first. */
  async aboutDispute(disputeId: string): Promise<Consultation[]> {
    return this.restore(await this.model.find({ disputeId }).sort({ startedAt: 1 }).lean());
  }

  /** Those in these areas that wait for a person and that nobody else has taken on, longest first (待解答咨询). */
  async waiting(adviserId: string, areaCodes: readonly string[], limit: number): Promise<Consultation[]> {
    const filter = {
      waitsSince: { $exists: true },
      areaCode: { $in: [...areaCodes] },
      'asker.personId': { $ne: adviserId },
      $or: [{ adviser: { $exists: false } }, { 'adviser.personId': adviserId }],
    };
    return this.restore(await this.model.find(filter).sort({ waitsSince: 1 }).limit(limit).lean());
  }
}
