import type { Dispute } from '../../domain/disputes/dispute.js';

/** A dispute as it lies in the store: what is sealed is sealed. */
export type StoredDispute = Omit<Dispute, 'id'> & { readonly _id: string };
