import { parseArticleLabel } from '../../domain/law/parse-article-label.js';
import { plainTitle } from '../corpus/plain-title.js';
import { findCaseNumbers } from './find-case-numbers.js';
import { findDates, isKnownDate } from './find-dates.js';
import { findNumbers } from './find-numbers.js';
import { findQuotes, quotable } from './find-quotes.js';
import { namedArticles, namedLaws, withoutNames } from './named-laws.js';
import { turnsRound, weightyFaults } from './polarity.js';
import type { ProseFault } from './prose-fault.js';
import type { ProseSource } from './prose-source.js';
import { signCoverage } from './sign-coverage.js';
import type { Sentence } from './split-prose.js';

/** The most signs of a sentence: a longer one says too much at once to be checked. */
const LONGEST = 240;
/** So much of a sentence must stand in the sources that it names. */
const IN_SOURCE_FROM = 0.4;
/** And so much in them or in the question. */
const KNOWN_FROM = 0.55;

/** What a sentence is held against. */
export interface CheckContext {
  readonly sources: readonly ProseSource[];
  /** What was asked. Its words may be used, its figures and names of laws may not. */
  readonly question: string;
  /** Days that may be named anywhere, such as the one asked for. */
  readonly days: readonly string[];
}

/** Why a sentence cannot be shown (逐句核对); nothing for one that its sources hold. */
export function checkSentence({ text, cites }: Sentence, context: CheckContext): ProseFault[] {
  if (cites.length === 0) return ['no-citation'];
  const sources = cites.flatMap((number) => context.sources[number - 1] ?? []);
  if (sources.length < cites.length) return ['unknown-citation'];
  if ([...text].length > LONGEST) return ['too-long'];
  const faults: readonly (readonly [ProseFault, boolean])[] = [
    ['quote', !quotesHold(text, sources)],
    ...statementFaults(text.normalize('NFKC'), sources, context),
  ];
  return faults.flatMap(([fault, found]) => (found ? [fault] : []));
}

function statementFaults(
  text: string,
  sources: readonly ProseSource[],
  { question, days }: CheckContext,
): (readonly [ProseFault, boolean])[] {
  const held = sources.map((source) => source.text.normalize('NFKC')).join('\n');
  const named = withoutNames(text).replace(PLACEHOLDER, '、');
  const { dates, rest } = findDates(named);
  const heldDates = findDates(withoutNames(held));
  const knownDates = [...heldDates.dates, ...days, ...sources.flatMap((source) => source.days)];
  const numbers = new Set(findNumbers(heldDates.rest));
  return [
    ['law', !namedLaws(text).every((law) => isNamedBy(law, sources, held))],
    ['article', !articlesHold(text, sources, held)],
    ['case-number', !findCaseNumbers(text).every((number) => findCaseNumbers(held).includes(number))],
    ['date', !dates.every((date) => isKnownDate(date, knownDates))],
    ['number', !findNumbers(rest).every((number) => numbers.has(number))],
    ['foreign-text', foreign(text, `${held}\n${question}`)],
    ['weighty-word', weightyFaults(named, held)],
    ['polarity', turnsRound(named, held)],
    [
      'not-in-source',
      signCoverage(rest, held) < IN_SOURCE_FROM ||
        signCoverage(rest, `${held}\n${question.normalize('NFKC')}`) < KNOWN_FROM,
    ],
  ];
}

function quotesHold(text: string, sources: readonly ProseSource[]): boolean {
  const quotes = findQuotes(text);
  return (
    quotes?.every((quote) => sources.some((source) => quotable(source.text).includes(quotable(quote)))) ===
    true
  );
}

const isNamedBy = (law: string, sources: readonly ProseSource[], held: string): boolean =>
  sources.some((source) => source.law !== undefined && plainTitle(source.law) === law) ||
  (law.length > 2 && plainTitle(held).includes(law));

/** Each article named is one of the sources', or one that their text refers to. */
function articlesHold(text: string, sources: readonly ProseSource[], held: string): boolean {
  const known = [
    ...sources.map(({ article = '' }) => parseArticleLabel(article)),
    ...namedArticles(held),
  ].map((label) => JSON.stringify(label));
  return namedArticles(text).every((label) => label !== undefined && known.includes(JSON.stringify(label)));
}

const PLACEHOLDER = /【[^】]*】/gu;

/** Letters, addresses of pages and placeholders that neither the sources nor the question hold. */
const foreign = (text: string, known: string): boolean =>
  (text.match(/[A-Za-z][A-Za-z0-9._:/@-]{2,}|【[^】]*】|\{[^}]*\}|<[^>]*>/gu) ?? []).some(
    (word) => !known.includes(word),
  );
