import { Schema } from 'mongoose';
import type { Site } from '../../domain/sites/site.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';

const text = { type: String, required: true };
const many = { type: [Schema.Types.Mixed], required: true };

const siteSchema = (): Schema => {
  const schema = aggregateSchema({
    name: text,
    kind: text,
    areaCode: text,
    address: text,
    hours: text,
    staffWanted: { type: Number, required: true },
    openedOn: text,
    staff: many,
    checks: many,
    gaps: many,
  });
  schema.index({ areaCode: 1 });
  return schema;
};

/** Keeps where people are mediated (场所); nothing of it is anybody's secret. */
export class SiteRepository extends AggregateRepository<Site> {
  constructor(support: AggregateSupport) {
    super('site', 'sites', siteSchema(), support);
  }

  /** Those in some areas, oldest id first. */
  async inAreas(areaCodes: readonly string[], limit: number): Promise<Site[]> {
    const filter = { areaCode: { $in: [...areaCodes] } };
    return this.restore(await this.model.find(filter).sort({ _id: 1 }).limit(limit).lean());
  }
}
