import type { Aggregate } from '../effects/aggregate.js';
import type { Actor } from '../people/actor.js';

/** The parts of a summary (案件摘要), in the order of the page. */
export const SUMMARY_PARTS = [
  'overview',
  'positions',
  'facts',
  'issues',
  'proposals',
  'agreement',
  'open',
] as const;

export type SummaryPart = (typeof SUMMARY_PARTS)[number];

/** What each part is called on the page. */
export const PART_TITLES: Readonly<Record<SummaryPart, string>> = {
  overview: '概述',
  positions: '双方主张',
  facts: '双方认可的事实',
  issues: '争议焦点',
  proposals: '调解方案',
  agreement: '达成的约定',
  open: '尚未解决的事项',
};

/** A line of a summary, and the records that it was taken from; at least one. */
export interface SummaryLine {
  readonly part: SummaryPart;
  readonly text: string;
  readonly sources: readonly string[];
}

/** A summary as it was made once; it never changes, but that somebody signs it. */
export interface SummaryVersion {
  /** Counted from 1. */
  readonly number: number;
  readonly at: Date;
  readonly requestedBy: Actor;
  /** Whether a model wrote the overview. */
  readonly byModel: boolean;
  /** The revision of the dispute that it tells of. */
  readonly revision: number;
  readonly lines: readonly SummaryLine[];
  readonly signed?: { readonly by: Actor; readonly at: Date };
}

/** The summaries of one case (案件摘要), and how far the next has got. Its id is the dispute's. */
export interface CaseSummary extends Aggregate {
  readonly stage: 'waiting' | 'gathering' | 'writing' | 'ready';
  readonly versions: readonly SummaryVersion[];
}
