import type { StatuteIndex } from '../retrieval/statute-index.js';
import type { QuestionScores } from './question-scores.js';
import type { WeighedQuestion } from './weighed-question.js';

/** What says whether the corpus has the answer at all (作答信号), in the order of a row. */
export const SIGNALS = [
  // Margins: how good the best is for the length of the question, and how far ahead of the next.
  'bestPlain',
  'plainLead',
  'plainLeadOfTen',
  // Coverage: how much of what the question tells the best article says, and all of the best ten together.
  'covered',
  'coveredByTen',
  // Captions: how well the best fits, and the best one whose article is not there.
  'caption',
  'absentCaption',
  'absentCaptionLead',
  // Lay questions: the likest, what they speak for, and how much of it is not there.
  'layLikest',
  'layVotes',
  'absentLayVotes',
  // Answered questions that were learned from: the likest, what they speak for, and how much of it is not there.
  'likest',
  'votes',
  'absentVotes',
  // Agreement of the ways of looking: how high each one's first stands with the others.
  'captionFirstInPlain',
  'layFirstInPlain',
  'votesFirstInPlain',
  'translatedFirstInPlain',
  'sharedFirst',
  'questionWords',
] as const;

export type Signal = (typeof SIGNALS)[number];

const UNKNOWN_RARITY = 6;
const LOOKED_AT = 10;
const UNRANKED = 100;

/**
 * Gathers the signals for a question that the boards hold the scores of.
 *
 * @param absentCaption what the best caption scores whose article is not in force here
 */
export function answerSignals(
  { terms, learned: { said }, lay, votes }: WeighedQuestion,
  { plain, captions, translated, covered }: QuestionScores,
  index: StatuteIndex,
  absentCaption: number,
): Float32Array {
  const wordCount = Math.max(1, terms.words.size);
  const whole = index.words.rarityOf(terms.words.keys(), UNKNOWN_RARITY) || 1;
  const byPlain = plain.top(UNRANKED);
  const [best, second] = [byPlain[0]?.score ?? 0, byPlain[1]?.score ?? 0];
  const tenth = byPlain[LOOKED_AT - 1]?.score ?? 0;
  const ranks = new Map(byPlain.map(({ document }, rank) => [document, rank]));
  const rank = (unit: number | undefined): number =>
    Math.log(1 + (unit === undefined ? UNRANKED : (ranks.get(unit) ?? UNRANKED)));
  const caption = captions.top(1)[0];
  const voted = outcomeOf(votes);
  const layVoted = outcomeOf(lay.said.articles);
  const firsts = [byPlain[0]?.document, caption?.document, voted.unit, translated.top(1)[0]?.document];
  const values: Record<Signal, number> = {
    bestPlain: best / wordCount,
    plainLead: best === 0 ? 0 : (best - second) / best,
    plainLeadOfTen: best === 0 ? 0 : (best - tenth) / best,
    covered: covered.of(byPlain[0]?.document ?? 0) / whole,
    coveredByTen:
      Math.max(0, ...byPlain.slice(0, LOOKED_AT).map(({ document }) => covered.of(document))) / whole,
    caption: (caption?.score ?? 0) / whole,
    absentCaption: absentCaption / whole,
    absentCaptionLead: (absentCaption - (caption?.score ?? 0)) / whole,
    layLikest: Math.max(0, ...lay.said.likest.values()),
    layVotes: layVoted.most,
    absentLayVotes: lay.said.absent / (lay.said.absent + layVoted.sum || 1),
    likest: Math.max(0, ...said.likest.values()),
    votes: voted.most,
    absentVotes: said.absent / (said.absent + voted.sum || 1),
    captionFirstInPlain: rank(caption?.document),
    layFirstInPlain: rank(layVoted.unit),
    votesFirstInPlain: rank(voted.unit),
    translatedFirstInPlain: rank(firsts[3]),
    sharedFirst: firsts.filter((unit) => unit !== undefined && unit === firsts[0]).length,
    questionWords: wordCount,
  };
  return Float32Array.from(SIGNALS, (name) => values[name]);
}

/** The unit with most votes, the smaller number of equals, and how many votes there are. */
function outcomeOf(votes: ReadonlyMap<number, number>) {
  const [unit, most = 0] = [...votes].sort(([one, a], [other, b]) => b - a || one - other)[0] ?? [];
  return { unit, most, sum: [...votes.values()].reduce((sum, each) => sum + each, 0) };
}
