import { Schema } from 'mongoose';
import type { Notice, NoticeState } from '../../domain/account/notice.js';
import { ERASED } from '../../sealing/erased.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';

const part = (fields: Record<string, unknown>): Schema => new Schema(fields, { _id: false });

const noticeSchema = (): Schema => {
  const schema = aggregateSchema({
    residentId: { type: String, required: true },
    purpose: { type: String, required: true },
    text: { type: String, required: true },
    state: { type: String, required: true },
    attempts: {
      type: [part({ channel: String, at: Date, outcome: String, code: String })],
      required: true,
    },
    createdAt: { type: Date, required: true },
    disputeId: String,
    areaCode: String,
    visit: part({ personId: String, name: String, at: Date }),
  });
  schema.index({ disputeId: 1 }, { sparse: true });
  schema.index({ state: 1, areaCode: 1 });
  schema.index({ residentId: 1 });
  return schema;
};

/** Keeps what residents are to be told (通知), each sealed with the resident's own data key. */
export class NoticeRepository extends AggregateRepository<Notice> {
  constructor(support: AggregateSupport) {
    super('notice', 'notices', noticeSchema(), support, {
      fields: { text: ERASED },
      subject: ({ residentId }) => residentId,
    });
  }

  async ofDisputes(disputeIds: readonly string[]): Promise<Notice[]> {
    return this.restore(
      (await this.model
        .find({ disputeId: { $in: [...disputeIds] } })
        .sort({ createdAt: 1 })
        .lean()) as unknown as Parameters<typeof this.restore>[0],
    );
  }

  /** All that one resident was to be told, oldest first. */
  async ofResident(residentId: string): Promise<Notice[]> {
    const stored = await this.model.find({ residentId }).sort({ createdAt: 1 }).lean();
    return this.restore(stored as unknown as Parameters<typeof this.restore>[0]);
  }

  /** Those in a state in these areas, longest waiting first. */
  async inState(state: NoticeState, areaCodes: readonly string[], limit: number): Promise<Notice[]> {
    const stored = await this.model
      .find({ state, areaCode: { $in: [...areaCodes] } })
      .sort({ createdAt: 1 })
      .limit(limit)
      .lean();
    return this.restore(stored as unknown as Parameters<typeof this.restore>[0]);
  }
}
