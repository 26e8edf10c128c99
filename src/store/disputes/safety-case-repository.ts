import { Schema } from 'mongoose';
import type { SafetyCase } from '../../domain/safety/safety-case.js';
import { ERASED } from '../../sealing/erased.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';

const part = (fields: Record<string, unknown>): Schema => new Schema(fields, { _id: false });
const person = part({ personId: String, name: String });

const safetyCaseSchema = (): Schema =>
  aggregateSchema({
    areaCode: { type: String, required: true },
    since: { type: [Date], required: true },
    duties: {
      type: [
        part({
          id: String,
          kind: String,
          dueAt: Date,
          holder: person,
          done: part({ at: Date, by: person, note: String }),
          lapsedAt: Date,
        }),
      ],
      required: true,
    },
    applications: {
      type: [
        part({
          number: Number,
          filedBy: String,
          unable: Schema.Types.Mixed,
          court: String,
          acceptedAt: Date,
          urgent: Boolean,
          recordedBy: person,
          decision: part({ granted: Boolean, at: Date, caseNumber: String, until: String }),
        }),
      ],
      required: true,
    },
    warnings: { type: [part({ number: String, issuedOn: String })], required: true },
  });

/** Keeps what is done for whoever is in danger (安全处置), sealed with the dispute. */
export class SafetyCaseRepository extends AggregateRepository<SafetyCase> {
  constructor(support: AggregateSupport) {
    super('safety-case', 'safetyCases', safetyCaseSchema(), support, {
      subject: ({ id }) => `dispute:${id}`,
      fields: {
        'duties[].done.note': ERASED,
        'applications[].unable': undefined,
        'applications[].court': ERASED,
        'applications[].decision.caseNumber': ERASED,
        'warnings[].number': ERASED,
      },
    });
  }
}
