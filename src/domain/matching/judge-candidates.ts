import { judgeMatch } from './judge-match.js';
import type { MatchJudgement } from './match-judgement.js';
import type { MatchSubject } from './match-subject.js';
import { weighEvidence } from './weigh-evidence.js';

/** A dispute that another is compared with (并案候选), and the case that it is part of by now. */
export interface MatchCandidate {
  readonly subject: MatchSubject;
  readonly caseId: string;
}

/** How much less must speak for another, in bits, for it to be no rival (竞争候选). */
const CLEAR_BITS = 4;

/**
 * Judges a dispute against all that it might be one case with (候选比对), in their order. That nothing else comes near is
 * evidence too: names are common, but two of one name seldom quarrel in one place on one day about one thing. Other
 * reports of the same case are no rivals.
 */
export function judgeCandidates(own: MatchSubject, candidates: readonly MatchCandidate[]): MatchJudgement[] {
  const judged = candidates.map(({ subject, caseId }) => ({ caseId, judgement: judgeMatch(own, subject) }));
  const best = new Map<string, number>();
  for (const { caseId, judgement } of judged) {
    best.set(caseId, Math.max(best.get(caseId) ?? -Infinity, bitsOf(judgement)));
  }
  return judged.map(({ caseId, judgement }) => {
    if (judgement.verdict === 'apart') return judgement;
    const least = bitsOf(judgement) - CLEAR_BITS;
    const isRivalled = best.entries().some(([other, bits]) => other !== caseId && bits > least);
    return isRivalled ? judgement : weighEvidence([...judgement.reasons.map(({ code }) => code), 'no-rival']);
  });
}

const bitsOf = ({ score }: MatchJudgement): number => Math.log2(score / (1 - score));
