import type { Segmenter } from '../retrieval/segmenter.js';
import type { StatuteIndex } from '../retrieval/statute-index.js';
import { AnsweredQuestions } from './answered-questions.js';
import type { RankingKnowledge } from './article-ranker.js';
import type { PortableKnowledge } from './knowledge-text.js';
import { positionsById } from './positions-by-id.js';
import { rememberQuestions } from './question-memory.js';
import { saidTerms } from './question-terms.js';
import { rememberAnswers } from './remember-answers.js';

/**
 * Ties what was learned to a corpus version: answered questions to the positions of their articles there.
 *
 * @param asked what people ask, in our own words
 */
export function resolveKnowledge(
  { ranker, judge, expansion, answered }: PortableKnowledge,
  index: StatuteIndex,
  segment: Segmenter,
  asked: AnsweredQuestions,
): RankingKnowledge {
  const positions = positionsById(index.units.ids);
  const questions = answered.map(({ text, articles, answer }) => ({
    terms: saidTerms(text, segment),
    articles: articles.flatMap((id) => positions.get(id) ?? []),
    absent: articles.filter((id) => !positions.has(id)).length,
    answer,
  }));
  const remember = (some: AnsweredQuestions) => rememberQuestions(some, expansion, index);
  return {
    ranker,
    judge,
    expansion,
    answered: questions.length > 0 ? remember(new AnsweredQuestions(questions, index.latent)) : undefined,
    told: rememberAnswers(questions, expansion, index, segment),
    asked: remember(asked),
  };
}
