import { Schema } from 'mongoose';
import type { AppReport } from '../../domain/governance/app-report.js';
import { ERASED } from '../../sealing/erased.js';
import { AggregateRepository, type AggregateSupport } from '../aggregates/aggregate-repository.js';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';

const appReportSchema = (): Schema => {
  const schema = aggregateSchema({
    disputeId: { type: String, required: true },
    areaCode: { type: String, required: true },
    title: { type: String, required: true },
    reporter: { type: new Schema({ id: String, name: String }, { _id: false }), required: true },
    files: {
      type: [new Schema({ fileId: String, name: String, size: Number, sha256: String }, { _id: false })],
      required: true,
    },
    asOf: { type: Date, required: true },
  });
  schema.index({ disputeId: 1 });
  return schema;
};

/** Keeps what the comprehensive-governance app says of disputes (综治App上报). */
export class AppReportRepository extends AggregateRepository<AppReport> {
  constructor(support: AggregateSupport) {
    super('app-report', 'appReports', appReportSchema(), support, {
      fields: { title: ERASED, 'files[].name': ERASED },
      subject: ({ disputeId }) => `dispute:${disputeId}`,
    });
  }

  async ofDisputes(disputeIds: readonly string[]): Promise<AppReport[]> {
    return this.restore(await this.model.find({ disputeId: { $in: [...disputeIds] } }).lean());
  }
}
