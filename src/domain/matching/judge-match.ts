import { compareCategory } from './compare-category.js';
import { compareParties } from './compare-parties.js';
import { comparePlace } from './compare-place.js';
import { compareQuantities } from './compare-quantities.js';
import { compareTime } from './compare-time.js';
import { compareWords } from './compare-words.js';
import { type EvidenceCode, MATCH_EVIDENCE, PRIOR_BITS, THRESHOLDS } from './match-evidence.js';
import type { MatchJudgement, MatchReason } from './match-judgement.js';
import type { MatchSubject } from './match-subject.js';
import { mustBeAsked } from './must-be-asked.js';

/**
 * Judges whether two disputes are one case (并案比对). The same whichever of the two comes first and in whatever order
 * their parties stand; never throws. Where a person's numbers prove that they are two, the score is 0.
 */
export function judgeMatch(left: MatchSubject, right: MatchSubject): MatchJudgement {
  const parties = compareParties(left, right);
  const codes = [
    ...comparePlace(left, right),
    compareTime(left.happenedOn, right.happenedOn),
    ...parties.codes,
    compareCategory(left.categoryCode, right.categoryCode),
    ...compareWords(left, right),
    compareQuantities(left, right),
  ].filter((code) => code !== undefined);
  const reasons = codes.map(reasonOf).toSorted(weightiestFirst);
  const bits = reasons.reduce((sum, reason) => sum + reason.bits, PRIOR_BITS);
  const score = parties.vetoed ? 0 : 1 / (1 + 2 ** -bits);
  return { score, verdict: verdictOf(score, codes), reasons };
}

function verdictOf(score: number, codes: readonly EvidenceCode[]): MatchJudgement['verdict'] {
  if (score >= THRESHOLDS.merge && !mustBeAsked(codes)) return 'merge';
  return score >= THRESHOLDS.propose ? 'propose' : 'apart';
}

const reasonOf = (code: EvidenceCode): MatchReason => ({ code, ...MATCH_EVIDENCE[code] });

const weightiestFirst = (left: MatchReason, right: MatchReason): number =>
  Math.abs(right.bits) - Math.abs(left.bits) || left.code.localeCompare(right.code);
