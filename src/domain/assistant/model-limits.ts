import type { IsoDate } from '../law/iso-date.js';

/** What one person's questions may take of a model in one day (模型用量限额). */
export interface ModelLimits {
  readonly tokens: number;
  /** In fen. */
  readonly cost: number;
  /** What a million tokens cost, in fen, read and written alike. */
  readonly pricePerMillion: number;
}

/** What a person has left of it. */
export interface ModelAllowance {
  readonly day: IsoDate;
  readonly tokens: number;
  /** In fen, rounded down. */
  readonly cost: number;
}

/** The most tokens that a day allows, by whichever of the two limits is the nearer. */
export const mostTokens = ({ tokens, cost, pricePerMillion }: ModelLimits): number =>
  pricePerMillion === 0 ? tokens : Math.min(tokens, Math.floor((cost * 1_000_000) / pricePerMillion));
