import { Schema } from 'mongoose';
import type { InboxEntry } from '../../domain/inbox/inbox-entry.js';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import { ERASED } from '../../sealing/erased.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';

const inboxSchema = (): Schema =>
  aggregateSchema({
    report: { type: Schema.Types.Mixed },
    receivedAt: { type: Date, required: true },
    state: { type: String, required: true },
    reason: String,
  });

/** Keeps what platforms told the hub (收件), as it was told, sealed with one data key a month. */
export class InboxRepository extends AggregateRepository<InboxEntry> {
  constructor(support: AggregateSupport) {
    super('inbox-entry', 'inbox', inboxSchema(), support, {
      fields: { report: undefined, reason: ERASED },
      subject: ({ receivedAt }) => `inbox:${dayInShanghai(receivedAt).slice(0, 7)}`,
    });
  }
}
