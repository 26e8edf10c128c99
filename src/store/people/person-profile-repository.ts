import { Schema } from 'mongoose';
import type { PersonProfile } from '../../domain/people/person-profile.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';

const text = { type: String, required: true };
const many = { type: [Schema.Types.Mixed], required: true };

const personProfileSchema = (): Schema => {
  const schema = aggregateSchema({
    name: text,
    phone: String,
    homeAreaCode: text,
    posts: many,
    languages: many,
    specialities: { type: [String], required: true },
    relatives: Schema.Types.Mixed,
    absences: many,
    elder: Schema.Types.Mixed,
    trainings: many,
    mostCases: { type: Number, required: true },
  });
  schema.index({ 'posts.role': 1 });
  return schema;
};

/** Keeps who works with disputes (人员档案); telephones, and who is related to whom, are sealed. */
export class PersonProfileRepository extends AggregateRepository<PersonProfile> {
  constructor(support: AggregateSupport) {
    super('person-profile', 'personProfiles', personProfileSchema(), support, {
      fields: { phone: undefined, relatives: [] },
    });
  }

  /** Those with a post in one of these roles, at whatever time, for one of these areas, by name. */
  async withPosts(
    roles: readonly string[],
    areaCodes: readonly string[],
    limit: number,
  ): Promise<PersonProfile[]> {
    const post = { role: { $in: [...roles] }, areaCode: { $in: [...areaCodes] } };
    return this.restore(
      await this.model
        .find({ posts: { $elemMatch: post } })
        .sort({ _id: 1 })
        .limit(limit)
        .lean(),
    );
  }
}
