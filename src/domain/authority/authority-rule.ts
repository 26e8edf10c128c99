import type { DisputeSource } from '../disputes/dispute-source.js';

/** Whose field it is (字段归属), and what a contradiction of it means. */
export interface AuthorityRule {
  /** Whose word stands: that of the first of these that has said anything. Who is not named is never believed. */
  readonly owners: readonly DisputeSource['platform'][];
  /** Whether somebody has to look at it when another platform says otherwise (字段冲突). */
  readonly conflicts: boolean;
}
