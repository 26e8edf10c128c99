import type { Answer } from '../../domain/law/answer.js';
import type { AnswerSections } from '../../domain/law/answer-sections.js';
import type { Citation } from '../../domain/law/citation.js';
import type { QuotedArticle } from '../../domain/law/quoted-article.js';
import type { QuotedCard } from '../../domain/law/quoted-card.js';
import { findConcern } from '../guard/find-concern.js';
import type { CorpusSnapshot } from '../retrieval/corpus-snapshot.js';
import type { AskedQuestion } from './asked-question.js';
import { composeAnswer } from './compose-answer.js';
import { composeDecline, type DeclineReason } from './compose-decline.js';
import { askForDecisiveDate } from './decisive-date.js';
import { findArticles } from './find-articles.js';
import { fittingCards } from './fitting-cards.js';
import { retrieveStatutes } from './retrieve-statutes.js';
import { sayAnswer } from './say-answer.js';
import { withNeighbours } from './with-neighbours.js';

/**
 * Answers a question from the corpus, or from the cards alone before one is imported; declines where neither says
 * anything. What a question shows of danger is answered first, whatever the law says, and sometimes alone. Nothing is
 * cited but what was found and read from the store.
 *
 * @param snapshot the corpus version in use; undefined before the first import
 */
export async function answerQuestion(
  asked: AskedQuestion,
  snapshot: CorpusSnapshot | undefined,
): Promise<Answer> {
  const corpusDate = snapshot?.version.corpusDate ?? null;
  const answer = (sections: AnswerSections): Answer => {
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
  };
  const concern = findConcern(asked.simplified);
  const decline = (reason: DeclineReason) => answer(composeDecline(reason, asked, concern));
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
  return answer(
    composeAnswer({
      question: asked.text,
      simplified: asked.simplified,
      day: asked.day,
      articles: snapshot
        ? finding.articles.map((article) => withNeighbours(article, asked.day, snapshot.lookup))
        : [],
      cards,
      corpusDate,
      concern,
      missingDate: asked.dayIsGiven ? undefined : askForDecisiveDate(asked.simplified),
    }),
  );
}

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
