import { Schema } from 'mongoose';
import { aggregateSchema } from '../aggregates/aggregate-schema.js';

const plain = { _id: false } as const;

const person = { personId: String, name: String, role: String, areaCode: String };

/** How a dispute (矛盾纠纷) is stored. The words of its history are kept as they were decided. */
export const disputeSchema = (): Schema => {
  const schema = aggregateSchema({
    title: { type: String, required: true },
    summary: { type: String, required: true },
    categoryCode: { type: String, required: true },
    categoryList: Number,
    scaleCode: { type: String, required: true },
    peopleInvolved: { type: Number, required: true },
    happenedOn: { type: Date, required: true },
    place: { type: Schema.Types.Mixed },
    areaCode: { type: String, required: true },
    step: { type: String, required: true },
    stepEnteredAt: { type: Date, required: true },
    owner: { type: new Schema(person, plain), required: true },
    sources: {
      type: [new Schema({ platform: String, externalId: String, reportedAt: Date }, plain)],
      required: true,
    },
    broughtBy: String,
    protectedParties: {
      type: [new Schema({ partyId: String, protections: [String] }, plain)],
      default: undefined,
    },
    protections: { type: [String], default: undefined },
    partyIds: { type: [String], required: true },
    mergedInto: { type: Schema.Types.Mixed },
    absorbs: { type: [Schema.Types.Mixed], default: undefined },
    history: { type: [Schema.Types.Mixed], required: true },
    handOver: { type: Schema.Types.Mixed },
    suspended: { type: Schema.Types.Mixed },
    routing: { type: Schema.Types.Mixed },
    sharedWith: { type: [String], default: undefined },
    court: { type: Schema.Types.Mixed },
  });
  schema.index({ areaCode: 1, _id: 1 });
  // How another report of the same dispute is looked for.
  schema.index({ areaCode: 1, happenedOn: 1 });
  schema.index({ areaCode: 1, categoryCode: 1 });
  schema.index({ step: 1, stepEnteredAt: 1 });
  schema.index({ broughtBy: 1 }, { sparse: true });
  schema.index({ sharedWith: 1 }, { sparse: true });
  schema.index({ protections: 1 }, { sparse: true });
  schema.index({ 'owner.personId': 1 });
  return schema;
};
