import type { Segmenter } from '../retrieval/segmenter.js';
import type { StatuteIndex } from '../retrieval/statute-index.js';
import { AnsweredQuestions } from './answered-questions.js';
import type { RankingKnowledge } from './article-ranker.js';
import type { PortableKnowledge } from './knowledge-text.js';
import { positionsById } from './positions-by-id.js';
import { questionTerms } from './question-terms.js';

/** Ties what was learned to a corpus version: answered questions to the positions of their articles there. */
export function resolveKnowledge(
  { ranker, judge, expansion, answered }: PortableKnowledge,
  index: StatuteIndex,
  segment: Segmenter,
): RankingKnowledge {
  const positions = positionsById(index.units.ids);
  const questions = answered.map(({ text, articles }) => {
    const terms = questionTerms(text, segment);
    const here = articles.flatMap((id) => positions.get(id) ?? []);
    return {
      terms,
      meant: expansion.expand(terms.words.keys(), index.words),
      articles: here,
      absent: articles.filter((id) => !positions.has(id)).length,
    };
  });
  return {
    ranker,
    judge,
    expansion,
    answered: questions.length > 0 ? new AnsweredQuestions(questions) : undefined,
  };
}
