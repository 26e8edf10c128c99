import { Schema } from 'mongoose';
import type { Partner } from '../../domain/partners/partner.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';

const secretSchema = new Schema({ id: String, hash: String, createdAt: Date, until: Date }, { _id: false });

const partnerSchema = (): Schema =>
  aggregateSchema({
    name: { type: String, required: true },
    areaCode: { type: String, required: true },
    scopes: { type: [String], required: true },
    state: { type: String, required: true },
    secrets: { type: [secretSchema], required: true },
    addedAt: { type: Date, required: true },
    revokedAt: Date,
  });

/** Keeps the partner systems (合作平台). */
export class PartnerRepository extends AggregateRepository<Partner> {
  constructor(support: AggregateSupport) {
    super('partner', 'partners', partnerSchema(), support);
  }

  /** All of them, the revoked ones too, in the order in which they were added. */
  async all(): Promise<Partner[]> {
    const ids = await this.model.find({}, { _id: 1 }).lean<{ _id: string }[]>();
    const partners = await this.findMany(ids.map(({ _id }) => _id));
    return partners.sort((one, other) => one.addedAt.getTime() - other.addedAt.getTime());
  }
}
