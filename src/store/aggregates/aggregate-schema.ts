import { Schema } from 'mongoose';

const effectSchema = new Schema(
  {
    id: { type: String, required: true },
    lane: { type: String, required: true },
    turn: String,
    kind: { type: String, required: true },
    payload: { type: Schema.Types.Mixed, required: true },
    notBefore: { type: Date, required: true },
    attempts: { type: Number, required: true },
    startedAt: Date,
    delayedSince: Date,
    failures: Number,
    lastError: String,
    parked: { type: new Schema({ cause: String, since: Date }, { _id: false }) },
  },
  { _id: false },
);

/** The fields that every aggregate has, and the settings of its schema. */
export function aggregateSchema(fields: Record<string, unknown>): Schema {
  const schema = new Schema(
    {
      _id: { type: String, required: true },
      version: { type: Number, required: true },
      schemaVersion: { type: Number, required: true },
      effects: { type: [effectSchema], required: true },
      nextEffectAt: Date,
      parkedSince: Date,
      ...fields,
    },
    { versionKey: false, minimize: false, strict: 'throw', autoIndex: false, autoCreate: false },
  );
  schema.index({ nextEffectAt: 1 }, { sparse: true });
  schema.index({ parkedSince: 1 }, { sparse: true });
  return schema;
}
