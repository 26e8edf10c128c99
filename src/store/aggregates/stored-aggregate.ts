import type { Effect } from '../../domain/effects/effect.js';

/** An aggregate as it lies in the store: what is personal in it is sealed. */
export type StoredAggregate = Record<string, unknown> & {
  _id: string;
  version: number;
  effects: readonly Effect[];
  nextEffectAt?: Date;
  parkedSince?: Date;
};
