import type { Schema } from 'mongoose';
import type { Enrolment, EnrolmentState } from '../../domain/court/enrolment.js';
import { ERASED } from '../../sealing/erased.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';
import { filingFields, filingSealed } from './filing-fields.js';

const text = { type: String, required: true };

const enrolmentSchema = (): Schema => {
  const schema = aggregateSchema({
    ...filingFields,
    personId: text,
    name: text,
    group: text,
    unit: text,
    post: text,
    phone: text,
    tribunal: text,
    areaCode: text,
    from: text,
    until: text,
    state: text,
    remindedAt: Date,
  });
  schema.index({ areaCode: 1, state: 1, until: 1 });
  schema.index({ personId: 1 });
  return schema;
};

/** Keeps who is on the roster of the court's platform (入驻名册). */
export class EnrolmentRepository extends AggregateRepository<Enrolment> {
  constructor(support: AggregateSupport) {
    super('enrolment', 'enrolments', enrolmentSchema(), support, {
      fields: { ...filingSealed, phone: ERASED },
    });
  }

  async ofPerson(personId: string): Promise<Enrolment[]> {
    return this.restore(await this.model.find({ personId }).sort({ _id: 1 }).lean());
  }

  /** Those in these states in these areas, whichever ends first. */
  async inStates(
    states: readonly EnrolmentState[],
    areaCodes: readonly string[],
    limit: number,
  ): Promise<Enrolment[]> {
    return this.restore(
      await this.model
        .find({ state: { $in: [...states] }, areaCode: { $in: [...areaCodes] } })
        .sort({ until: 1 })
        .limit(limit)
        .lean(),
    );
  }
}
