import { Schema } from 'mongoose';
import type { InboxEntry } from '../../domain/inbox/inbox-entry.js';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import type { PlatformName } from '../../domain/platforms/platform-name.js';
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

/**
 * Keeps what platforms told the hub (收件), as it was told, sealed with a data key for each platform's record, so that
 * one record can be erased alone. Messages of residents have one a month: whose they are is told in clear nowhere.
 */
export class InboxRepository extends AggregateRepository<InboxEntry> {
  constructor(support: AggregateSupport) {
    super('inbox-entry', 'inbox', inboxSchema(), support, {
      fields: { report: undefined, reason: ERASED },
      subject: ({ report, receivedAt }) =>
        // As it lies in the store it is text.
        typeof report === 'object' && report.kind !== 'account-message'
          ? recordKey(report.platform, report.externalId)
          : `inbox:${dayInShanghai(receivedAt).slice(0, 7)}`,
    });
  }

  /** Erases all that a platform ever told of one of its records, and will tell (删除收件副本). */
  async eraseRecord(platform: PlatformName, externalId: string, at: Date): Promise<void> {
    await this.support.sealer.keys.destroy(recordKey(platform, externalId), at);
  }
}

const recordKey = (platform: PlatformName, externalId: string): string => `inbox:${platform}:${externalId}`;
