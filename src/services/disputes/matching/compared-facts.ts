import type { MatchSubject } from '../../../domain/matching/match-subject.js';

/** What was compared of two disputes, as one text (比对所据事实): the same as long as neither has anything new. */
export const comparedFacts = (one: MatchSubject, other: MatchSubject): string =>
  [one, other]
    .map((subject) => JSON.stringify(subject))
    .toSorted()
    .join('\n');
