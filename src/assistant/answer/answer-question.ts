import type { Answer } from '../../domain/law/answer.js';
import type { Article } from '../../domain/law/article.js';
import type { Citation } from '../../domain/law/citation.js';
import type { Card } from '../cards/card.js';
import { findConcern } from '../guard/find-concern.js';
import type { CorpusSnapshot } from '../retrieval/corpus-snapshot.js';
import type { AskedQuestion } from './asked-question.js';
import { composeAnswer } from './compose-answer.js';
import { composeDecline, type DeclineReason } from './compose-decline.js';
import { askForDecisiveDate } from './decisive-date.js';
import { findArticles } from './find-articles.js';
import { fittingCards } from './fitting-cards.js';
import { retrieveStatutes } from './retrieve-statutes.js';

/**
 * Answers a question from the corpus, or from the cards alone before one is imported; declines where neither says
 * anything. What a question shows of danger is answered first, whatever the law says, and sometimes alone. Nothing is cited but what was found and read from the store.
 *
 * @param snapshot the corpus version in use; undefined before the first import
 */
export async function answerQuestion(
  asked: AskedQuestion,
  snapshot: CorpusSnapshot | undefined,
): Promise<Answer> {
  const corpusDate = snapshot?.version.corpusDate ?? null;
  const base = { question: asked.text, date: asked.day, corpusDate };
  const concern = findConcern(asked.simplified);
  const decline = (reason: DeclineReason): Answer => ({
    ...base,
    answer: composeDecline(reason, asked.day, concern),
    citations: [],
    abstained: true,
  });
  if (asked.simplified === '') return decline({ missing: 'question' });
  if (concern && !concern.goesOn) return decline({ missing: 'safety' });

  const matches = await fittingCards(asked.simplified);
  const cards = matches.map(({ card }) => card);
  const finding = snapshot
    ? await findArticles(asked, matches, snapshot, () => retrieveStatutes(asked, snapshot))
    : cards.length > 0
      ? { articles: [] }
      : ({ missing: 'card' } as const);
  if ('missing' in finding) return decline(finding);
  const { articles } = finding;
  return {
    ...base,
    answer: composeAnswer({
      day: asked.day,
      articles,
      cards,
      corpusDate,
      concern,
      missingDate: asked.dayIsGiven ? undefined : askForDecisiveDate(asked.simplified),
    }),
    citations: [...articles.map(citeArticle), ...cards.map(citeCard)],
    abstained: false,
  };
}

const citeArticle = ({ law, article, text, validFrom, validTo }: Article): Citation => ({
  kind: 'article',
  law,
  article,
  text,
  validFrom,
  validTo,
});

const citeCard = ({ law, article, summary }: Card): Citation => ({
  kind: 'card',
  law,
  article,
  text: summary,
  validFrom: null,
  validTo: null,
});
