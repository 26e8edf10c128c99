import { type EvidenceCode, MATCH_EVIDENCE, PRIOR_BITS, THRESHOLDS } from './match-evidence.js';
import type { MatchJudgement, MatchReason } from './match-judgement.js';
import { mustBeAsked } from './must-be-asked.js';

/** What all that speaks for and against two disputes being one case comes to (证据合计). */
export function weighEvidence(codes: readonly EvidenceCode[]): MatchJudgement {
  const reasons = codes.map(reasonOf).toSorted(weightiestFirst);
  const bits = reasons.reduce((sum, reason) => sum + reason.bits, PRIOR_BITS);
  const score = 1 / (1 + 2 ** -bits);
  return { score, verdict: verdictOf(score, codes), reasons };
}

function verdictOf(score: number, codes: readonly EvidenceCode[]): MatchJudgement['verdict'] {
  if (score >= THRESHOLDS.merge && !mustBeAsked(codes)) return 'merge';
  return score >= THRESHOLDS.propose ? 'propose' : 'apart';
}

const reasonOf = (code: EvidenceCode): MatchReason => ({ code, ...MATCH_EVIDENCE[code] });

const weightiestFirst = (left: MatchReason, right: MatchReason): number =>
  Math.abs(right.bits) - Math.abs(left.bits) || left.code.localeCompare(right.code);
