import { Schema } from 'mongoose';
import type { StaffInbox } from '../../domain/staff-notices/staff-inbox.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';

const staffInboxSchema = (): Schema =>
  aggregateSchema({
    quiet: { type: new Schema({ from: String, until: String }, { _id: false }), required: true },
  });

/** Keeps when people of the office are left in peace (提醒设置). */
export class StaffInboxRepository extends AggregateRepository<StaffInbox> {
  constructor(support: AggregateSupport) {
    super('staff-inbox', 'staffInboxes', staffInboxSchema(), support);
  }
}
