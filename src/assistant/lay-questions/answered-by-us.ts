import { AnsweredQuestions } from '../ranking/answered-questions.js';
import { saidTerms } from '../ranking/question-terms.js';
import { dayNumber } from '../retrieval/day-number.js';
import type { LatentSpace } from '../retrieval/latent-space.js';
import type { LawLookup } from '../retrieval/law-lookup.js';
import type { Segmenter } from '../retrieval/segmenter.js';
import type { LayQuestion, NumberedArticle } from './lay-question.js';

const EVER = Number.POSITIVE_INFINITY;

/** The lay questions (百姓问法) that a corpus version has articles for. */
export const answeredByUs = (
  questions: readonly LayQuestion[],
  lookup: LawLookup,
  segment: Segmenter,
  latent: LatentSpace,
): AnsweredQuestions =>
  new AnsweredQuestions(
    questions.flatMap(({ text, articles: numbered }) => {
      const units = numbered.map((one) => unitsOf(one, lookup));
      const articles = [...new Set(units.flat())];
      const absent = units.filter(({ length }) => length === 0).length;
      if (articles.length === 0) return [];
      // Thousands at once would take more memory than the index of them does.
      const question = {
        articles,
        absent,
        get terms() {
          return saidTerms(text, segment);
        },
      };
      return [question];
    }),
    latent,
  );

function unitsOf({ law, article, since, before }: NumberedArticle, lookup: LawLookup): number[] {
  const [first, end] = [since ? dayNumber(since) : 0, before ? dayNumber(before) : EVER];
  return lookup.versions(law, article).filter((unit) => {
    const begin = lookup.beginsOn(unit);
    return first <= begin && begin < end;
  });
}
