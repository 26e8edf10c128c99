import { Schema } from 'mongoose';
import type { Conversation } from '../../domain/account/conversation.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';

const part = (fields: Record<string, unknown>): Schema => new Schema(fields, { _id: false });
const allowance = part({ since: Date, used: Number });

const conversationSchema = (): Schema => {
  const schema = aggregateSchema({
    topic: { type: String, required: true },
    paused: { type: Boolean, required: true },
    draft: { type: Schema.Types.Mixed, required: true },
    lastAt: { type: Date, required: true },
    waitsForDeskSince: Date,
    following: { type: Boolean, required: true },
    turns: { type: [part({ messageId: String, at: Date, reply: String })], required: true },
    allowances: { type: part({ message: allowance, action: allowance }), required: true },
    cases: { type: [part({ disputeId: String, number: String })], required: true },
  });
  schema.index({ waitsForDeskSince: 1 }, { sparse: true });
  return schema;
};

/** Keeps the talks with residents (公众号会话), each sealed with the resident's own data key. */
export class ConversationRepository extends AggregateRepository<Conversation> {
  constructor(support: AggregateSupport) {
    super('conversation', 'conversations', conversationSchema(), support, {
      fields: { draft: {}, 'turns[].reply': undefined },
      subject: ({ id }) => id,
    });
  }

  /** Those in which somebody waits for the desk, longest first. */
  async waitingForDesk(limit: number): Promise<Conversation[]> {
    const stored = await this.model
      .find({ waitsForDeskSince: { $exists: true } })
      .sort({ waitsForDeskSince: 1 })
      .limit(limit)
      .lean();
    return this.restore(stored as unknown as Parameters<typeof this.restore>[0]);
  }
}
