import { Schema } from 'mongoose';
import type { Linkage } from '../../domain/routing/linkage.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';

const text = { type: String, required: true };

const linkageSchema = (): Schema => {
  const schema = aggregateSchema({
    areaCode: text,
    parties: { type: [Schema.Types.Mixed], required: true },
    purpose: text,
    from: text,
    reviewOn: text,
    recordedBy: { type: Schema.Types.Mixed, required: true },
    recordedAt: { type: Date, required: true },
    ended: Schema.Types.Mixed,
  });
  schema.index({ 'parties.officeId': 1 });
  return schema;
};

/** Keeps what offices have agreed on about working together (联动协议); nothing of it is anybody's secret. */
export class LinkageRepository extends AggregateRepository<Linkage> {
  constructor(support: AggregateSupport) {
    super('linkage', 'linkages', linkageSchema(), support);
  }

  /** Those that an office is a side of, or that were recorded for these areas, oldest first. */
  async of(officeId: string, areaCodes: readonly string[], limit: number): Promise<Linkage[]> {
    const filter = { $or: [{ 'parties.officeId': officeId }, { areaCode: { $in: [...areaCodes] } }] };
    return this.restore(await this.model.find(filter).sort({ recordedAt: 1 }).limit(limit).lean());
  }
}
