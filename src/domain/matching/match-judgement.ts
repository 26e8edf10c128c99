import type { EvidenceCode } from './match-evidence.js';

/** One reason for or against (比对理由). */
export interface MatchReason {
  readonly code: EvidenceCode;
  /** Bits of evidence; negative against. */
  readonly bits: number;
  /** In Chinese, fit to be shown; names nobody. */
  readonly words: string;
}

/** What the comparison of two disputes came to (比对结论). */
export interface MatchJudgement {
  /** From 0 to 1: how likely the two are one case. */
  readonly score: number;
  /** `merge` 并案, `propose` 提请人工确认, `apart` 各自办理. */
  readonly verdict: 'merge' | 'propose' | 'apart';
  /** The weightiest first. */
  readonly reasons: readonly MatchReason[];
}
