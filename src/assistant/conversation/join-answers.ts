import type { Answer } from '../../domain/law/answer.js';
import type { AnswerSections } from '../../domain/law/answer-sections.js';
import type { AnswerSoFar } from '../../domain/law/answer-so-far.js';
import { inOneLine } from '../answer/in-one-line.js';
import { sayAnswer } from '../answer/say-answer.js';

const MOST_ARTICLES = 5;
const MOST_CARDS = 2;
/** However much there is of what is new, what it is about is quoted too. */
const NEW_ARTICLES = 3;
const NEW_CARDS = 1;

/**
 * One answer of two (合并解答): of what is new in a follow-up, and of what it is about. What is new comes first; nothing
 * is quoted that neither of them quoted.
 */
export function joinAnswers(said: string, first: Answer, second: Answer): Answer {
  const sections = joinSections(said, first.sections, second.sections);
  const cited = new Set([...sections.law, ...sections.cards].map(({ id }) => id));
  const citations = unique(
    [...first.citations, ...second.citations],
    ({ id, edition }) => `${id} ${edition}`,
  );
  return {
    ...first,
    question: said,
    sections,
    answer: sayAnswer(sections, first.date),
    citations: citations.filter(({ id }) => cited.has(id)),
    abstained: first.abstained && second.abstained,
  };
}

/** What stands of it while the second is still being made: of the first only what the whole keeps whatever comes. */
export const joinSoFar = (said: string, first: AnswerSections, second: AnswerSoFar): AnswerSoFar => {
  const { law, cards } = first;
  const kept = { ...first, missing: null, law: law.slice(0, NEW_ARTICLES), cards: cards.slice(0, NEW_CARDS) };
  const isWhole = second.standing.includes('law');
  return { ...second, sections: joinSections(said, isWhole ? first : kept, second.sections) };
};

function joinSections(said: string, one: AnswerSections, two: AnswerSections): AnswerSections {
  const law = unique(
    [...one.law.slice(0, NEW_ARTICLES), ...two.law, ...one.law],
    ({ edition, article }) => `${edition} ${article}`,
  );
  const cards = unique([...one.cards.slice(0, NEW_CARDS), ...two.cards, ...one.cards], ({ id }) => id);
  const both = (part: 'deadlines' | 'help' | 'cautions' | 'custom') => [
    ...new Set([...one[part], ...two[part]]),
  ];
  const isDanger = one.concern ?? two.concern;
  const leading = two.concern !== null && one.concern === null ? two : citesNothing(one) ? two : one;
  const kept = law.slice(0, MOST_ARTICLES);
  const named = new Set(kept.map((article) => `《${article.law}》${article.article}`));
  const plain = [...one.inPlainWords, ...two.inPlainWords];
  return {
    label: one.inPlainWords.length > 0 ? one.label : two.label,
    inOneLine: inOneLine(said),
    readAs: unique([...(one.readAs ?? []), ...(two.readAs ?? [])], ({ typed }) => typed),
    concern: isDanger,
    askedDate: one.askedDate ?? two.askedDate,
    missing: citesNothing(one) && citesNothing(two) ? (one.missing ?? two.missing) : null,
    law: kept,
    otherTexts: unique(
      [...(one.otherTexts ?? []), ...(two.otherTexts ?? [])],
      ({ article: { edition, article } }) => `${edition} ${article}`,
    ).filter(
      ({ article }) =>
        !kept.some(({ edition, article: label }) => edition === article.edition && label === article.article),
    ),
    inPlainWords: plain.filter(({ basis }) => basis.every((article) => named.has(article))),
    cards: cards.slice(0, MOST_CARDS),
    steps: leading.steps,
    deadlines: both('deadlines'),
    help: both('help'),
    cautions: both('cautions'),
    custom: isDanger === null ? both('custom') : [],
  };
}

const citesNothing = ({ law, cards }: AnswerSections): boolean => law.length === 0 && cards.length === 0;

const unique = <One>(all: readonly One[], keyOf: (one: One) => string): One[] => [
  ...new Map(all.map((one) => [keyOf(one), one])).values(),
];
