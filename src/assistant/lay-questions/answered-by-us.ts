import { AnsweredQuestions } from '../ranking/answered-questions.js';
import { saidTerms } from '../ranking/question-terms.js';
import { dayNumber } from '../retrieval/day-number.js';
import type { LatentSpace } from '../retrieval/latent-space.js';
import type { LawLookup } from '../retrieval/law-lookup.js';
import type { Segmenter } from '../retrieval/segmenter.js';
import type { LayQuestion, NumberedArticle } from './lay-question.js';

const EVER = Number.POSITIVE_INFINITY;

/** The lay questions (百姓问法) that a corpus version has articles for. */
export function answeredByUs(
  questions: readonly LayQuestion[],
  lookup: LawLookup,
  segment: Segmenter,
  latent: LatentSpace,
): AnsweredQuestions {
  // Most articles answer several questions: each is looked up once.
  const known = new Map<NumberedArticle, readonly number[]>();
  const look = (article: NumberedArticle): readonly number[] => {
    const units = known.get(article) ?? unitsOf(article, lookup);
    known.set(article, units);
    return units;
  };
  const answered = questions.flatMap(({ text, articles: numbered }) => {
    const units = numbered.map(look);
    const absent = units.filter(({ length }) => length === 0).length;
    if (absent === units.length) return [];
    // Thousands at once would take more memory than the index of them does.
    const question = {
      articles: [...new Set(units.flat())],
      absent,
      get terms() {
        return saidTerms(text, segment);
      },
    };
    return [question];
  });
  return new AnsweredQuestions(answered, latent);
}

function unitsOf({ law, article, since, before }: NumberedArticle, lookup: LawLookup): number[] {
  const [first, end] = [since ? dayNumber(since) : 0, before ? dayNumber(before) : EVER];
  return lookup.versions(law, article).filter((unit) => {
    const begin = lookup.beginsOn(unit);
    return first <= begin && begin < end;
  });
}
