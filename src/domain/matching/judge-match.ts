import { compareCategory } from './compare-category.js';
import { compareParties } from './compare-parties.js';
import { comparePlace } from './compare-place.js';
import { compareQuantities } from './compare-quantities.js';
import { compareTime } from './compare-time.js';
import { compareWords } from './compare-words.js';
import type { EvidenceCode } from './match-evidence.js';
import type { MatchJudgement } from './match-judgement.js';
import type { MatchSubject } from './match-subject.js';
import { weighEvidence } from './weigh-evidence.js';

/**
 * Judges whether two disputes are one case (并案比对). The same whichever of the two comes first and in whatever order
 * their parties stand; never throws. Where a person's numbers prove that they are two, the score is 0.
 */
export function judgeMatch(left: MatchSubject, right: MatchSubject): MatchJudgement {
  const parties = compareParties(left, right);
  const [place, time] = [comparePlace(left, right), compareTime(left.happenedOn, right.happenedOn)];
  const isOneDoor = place.includes('same-house') && time === 'same-day';
  const codes: (EvidenceCode | undefined)[] = [
    ...place,
    time,
    ...(isOneDoor ? (['same-house-same-day'] as const) : []),
    ...parties.codes,
    compareCategory(left.categoryCode, right.categoryCode),
    ...compareWords(left, right),
    compareQuantities(left, right),
  ];
  const judgement = weighEvidence(codes.filter((code) => code !== undefined));
  return parties.vetoed ? { ...judgement, score: 0, verdict: 'apart' } : judgement;
}
