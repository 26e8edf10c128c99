import type { Answered } from '../../domain/assistant/answered.js';
import type { Answer } from '../../domain/law/answer.js';
import type { AnswerSections } from '../../domain/law/answer-sections.js';
import type { AnswerPart, HearSoFar } from '../../domain/law/answer-so-far.js';
import type { Article } from '../../domain/law/article.js';
import type { Citation } from '../../domain/law/citation.js';
import type { IsoDate } from '../../domain/law/iso-date.js';
import type { QuotedArticle } from '../../domain/law/quoted-article.js';
import type { QuotedCard } from '../../domain/law/quoted-card.js';
import type { StockedShelf } from '../cards/card-shelf.js';
import type { CardMatch } from '../cards/match-cards.js';
import { concernOf } from '../guard/concern-of.js';
import type { SafetyConcern } from '../guard/safety-concern.js';
import type { ModelAid } from '../model/model-aid.js';
import type { CorpusSnapshot } from '../retrieval/corpus-snapshot.js';
import type { StatuteDocument } from '../retrieval/statute-retriever.js';
import type { AskedQuestion } from './asked-question.js';
import { type AnswerParts, composeAnswer } from './compose-answer.js';
import { composeDecline, type DeclineReason } from './compose-decline.js';
import { askForDecisiveDate, decisiveDate } from './decisive-date.js';
import { type Finding, findArticles } from './find-articles.js';
import { fittingCards } from './fitting-cards.js';
import { noSections } from './no-sections.js';
import { otherTimes } from './other-times.js';
import type { OutsideHelp } from './outside-help.js';
import { retrieveWithAid } from './retrieve-with-aid.js';
import { sayAnswer } from './say-answer.js';
import { withNeighbours } from './with-neighbours.js';

/** What is whole before a model writes. */
const WITHOUT_MODEL: readonly AnswerPart[] = [
  'question',
  'law',
  'cards',
  'steps',
  'help',
  'cautions',
  'custom',
];

/**
 * Answers a question from the corpus, or from the cards alone before one is imported; declines where neither says
 * anything. What a question shows of danger is answered first, whatever the law says, and sometimes alone; no model has
 * a say in that. Nothing is cited but what was found and read from the store.
 *
 * @param shelf the cards as they stand
 * @param snapshot the corpus version in use; undefined before the first import
 * @param help of servers outside; none where somebody is in danger
 */
export async function answerQuestion(
  asked: AskedQuestion,
  shelf: StockedShelf,
  snapshot: CorpusSnapshot | undefined,
  help: OutsideHelp = {},
): Promise<Answered> {
  const concern = concernOf(asked.heard, asked.inDanger);
  const silent = asked.simplified === '' || concern?.goesOn === false;
  const matches = silent ? [] : fittingCards(asked.simplified, shelf.matcher);
  let retrieved: readonly StatuteDocument[] = [];
  const retrieve = async (from: CorpusSnapshot) => {
    retrieved = await retrieveWithAid(asked, from, concern ? {} : help);
    return retrieved;
  };
  const waits = !silent && !concern && (help.aid ?? help.dense) !== undefined;
  const hear = waits ? help.hear : undefined;
  await hear?.({ date: asked.day, standing: ['question'], sections: noSections(asked.text) });
  const finding = silent
    ? ({ missing: asked.simplified === '' ? 'question' : 'safety' } as const)
    : await find(asked, matches, snapshot, retrieve);
  return {
    answer: await compose({ asked, snapshot, matches, finding, concern, aid: help.aid, hear }),
    understood: {
      simplified: asked.simplified,
      concern: concern?.kind ?? null,
      cards: matches.map(({ card, fit }) => ({ title: card.title, fit })),
    },
    retrieved: retrieved.map(({ metadata: { article, closeness } }) => ({
      law: article.law,
      article: article.article,
      closeness,
    })),
  };
}

async function find(
  asked: AskedQuestion,
  matches: readonly CardMatch[],
  snapshot: CorpusSnapshot | undefined,
  retrieve: (from: CorpusSnapshot) => Promise<readonly StatuteDocument[]>,
): Promise<Finding | { readonly missing: 'card' }> {
  if (snapshot) return findArticles(asked, matches, snapshot, () => retrieve(snapshot));
  return matches.length > 0 ? { articles: [] } : { missing: 'card' };
}

interface Found {
  readonly asked: AskedQuestion;
  readonly snapshot: CorpusSnapshot | undefined;
  readonly matches: readonly CardMatch[];
  readonly finding: Finding | DeclineReason;
  readonly concern: SafetyConcern | undefined;
  readonly aid: ModelAid | undefined;
  readonly hear: HearSoFar | undefined;
}

async function compose(found: Found): Promise<Answer> {
  const { asked, snapshot, finding, concern } = found;
  const corpusDate = snapshot?.version.corpusDate ?? null;
  const sections =
    'missing' in finding
      ? composeDecline(finding, asked, concern)
      : await composeFound(found, finding.articles, corpusDate);
  const citations = [...sections.law.map(citeArticle), ...sections.cards.map(citeCard)];
  return {
    question: asked.text,
    date: asked.day,
    sections,
    answer: sayAnswer(sections, asked.day),
    citations,
    abstained: citations.length === 0,
    corpusDate,
  };
}

/** All that stands without a model is told before one writes. */
async function composeFound(
  { asked, snapshot, matches, concern, aid, hear }: Found,
  articles: readonly Article[],
  corpusDate: IsoDate | null,
): Promise<AnswerSections> {
  const { text, simplified, readAs, day, dayIsGiven } = asked;
  const turnsOn = decisiveDate(simplified) !== undefined;
  const parts: AnswerParts = {
    question: text,
    simplified,
    readAs,
    day,
    articles: snapshot ? articles.map((article) => withNeighbours(article, day, snapshot.lookup)) : [],
    otherTimes:
      snapshot && turnsOnTime(asked, snapshot)
        ? await otherTimes(articles, day, snapshot, turnsOn)
        : undefined,
    inPlainWords: [],
    cards: matches.map(({ card }) => card),
    corpusDate,
    concern,
    missingDate: dayIsGiven ? undefined : askForDecisiveDate(simplified),
  };
  if (concern || !aid) return composeAnswer(parts);
  await hear?.({ date: day, standing: WITHOUT_MODEL, sections: composeAnswer(parts) });
  return composeAnswer({ ...parts, inPlainWords: await aid.write(articles) });
}

/** Whether it matters to a question what the law was at other times: it names a day, an article, or what turns on a day. */
const turnsOnTime = ({ dayIsGiven, simplified, day }: AskedQuestion, { lookup }: CorpusSnapshot): boolean =>
  dayIsGiven || decisiveDate(simplified) !== undefined || lookup.named(simplified, day).length > 0;

const citeArticle = ({ id, edition, law, article, text, validFrom, validTo }: QuotedArticle): Citation => ({
  kind: 'article',
  id,
  edition,
  law,
  article,
  text,
  validFrom,
  validTo,
});

const citeCard = ({ id, law, article, summary }: QuotedCard): Citation => ({
  kind: 'card',
  id,
  edition: null,
  law,
  article,
  text: summary,
  validFrom: null,
  validTo: null,
});
