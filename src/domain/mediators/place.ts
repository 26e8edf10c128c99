import type { Role } from '../people/role.js';

/** What places are decided by, the weightiest first (排序依据). */
export const CRITERIA = ['language', 'closeness', 'category', 'strain', 'record', 'load', 'name'] as const;

export type Criterion = (typeof CRITERIA)[number];

/** Somebody's place in a ranking (推荐名次), with all that decided it. */
export interface Place {
  readonly personId: string;
  /** The roles in which this person may mediate the case. */
  readonly roles: readonly Role[];
  /** How well each party is understood, in the order of the case's parties: places in `UNDERSTANDINGS`. */
  readonly understanding: readonly number[];
  /** 3 of the same grid, 2 of the same community, 1 of the same subdistrict. */
  readonly closeness: number;
  /** 2 knows just this kind of dispute, 1 its class, 0 neither. */
  readonly category: number;
  /** Has more than half as much again on hand as those who may mediate the case have on average (负荷偏重). */
  readonly isStrained: boolean;
  readonly record: { readonly ended: number; readonly succeeded: number };
  readonly load: number;
  /** What put it behind the place before it; absent for the first. */
  readonly behindBy?: Criterion;
}
