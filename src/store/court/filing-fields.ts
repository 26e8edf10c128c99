import { Schema } from 'mongoose';
import { ERASED } from '../../sealing/erased.js';
import type { SealedFields } from '../../sealing/sealed-fields.js';

const part = (fields: Record<string, unknown>): Schema => new Schema(fields, { _id: false });

/** How the part of a filing is stored that the platform has to do with (提交事项). */
export const filingFields = {
  delivery: part({
    state: String,
    requestedAt: Date,
    deliveredAt: Date,
    externalId: String,
    reason: String,
  }),
  events: {
    type: [part({ sequence: Number, state: String, at: Date, caseNumber: String, note: String })],
    required: true,
  },
};

/** What of it is sealed. */
export const filingSealed: SealedFields = { 'delivery.reason': ERASED, 'events[].note': ERASED };
