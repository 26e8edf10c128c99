import { Schema } from 'mongoose';
import type { StatedFields } from '../../domain/authority/stated-fields.js';
import { ERASED } from '../../sealing/erased.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';

/** Keeps what was said of the fields of disputes (字段陈述), sealed with the dispute's own key: erased with it. */
export class StatedFieldsRepository extends AggregateRepository<StatedFields> {
  constructor(support: AggregateSupport) {
    super('stated-fields', 'statedFields', statedFieldsSchema(), support, {
      fields: { 'statements[].value': ERASED },
      subject: ({ id }) => `dispute:${id}`,
    });
  }
}

const statedFieldsSchema = (): Schema =>
  aggregateSchema({ statements: { type: [Schema.Types.Mixed], required: true } });
