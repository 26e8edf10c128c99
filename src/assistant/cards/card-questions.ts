import { AnsweredQuestions } from '../ranking/answered-questions.js';
import { saidTerms } from '../ranking/question-terms.js';
import type { LatentSpace } from '../retrieval/latent-space.js';
import type { LawLookup } from '../retrieval/law-lookup.js';
import type { Segmenter } from '../retrieval/segmenter.js';
import type { Card } from './card.js';

/** The questions of the cards as answered questions: their articles are those that the cards rest on (卡片问法). */
export const cardQuestions = (
  cards: readonly Card[],
  lookup: LawLookup,
  segment: Segmenter,
  latent: LatentSpace,
): AnsweredQuestions =>
  new AnsweredQuestions(
    cards.flatMap(({ title, questions, law, article }) => {
      const articles = lookup.versions(law, article);
      return articles.length === 0
        ? []
        : [title, ...questions].map((text) => ({
            terms: saidTerms(text, segment),
            articles,
          }));
    }),
    latent,
  );
