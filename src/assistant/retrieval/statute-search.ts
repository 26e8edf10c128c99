import type { IsoDate } from '../../domain/law/iso-date.js';
import type { AbsentArticle } from '../captions/caption-index.js';
import { ArticleRanker, type RankingHints, type RankingKnowledge } from '../ranking/article-ranker.js';
import { CandidateSource } from '../ranking/candidate-source.js';
import type { EverydayKnowledge } from '../ranking/everyday-knowledge.js';
import { questionTerms } from '../ranking/question-terms.js';
import { dayNumber } from './day-number.js';
import type { Segmenter } from './segmenter.js';
import type { StatuteIndex } from './statute-index.js';

/** A unit that was found, by its position in the corpus version. */
export interface Hit {
  readonly position: number;
  /** How near it comes to the best one found, up to 1. */
  readonly closeness: number;
}

/** What a search knows beside the statutes. */
export interface SearchKnowledge {
  readonly ranking: RankingKnowledge;
  readonly hints: RankingHints;
}

/** Finds the articles that speak to a question, among those in force on a day. */
export class StatuteSearch {
  private readonly source: CandidateSource;
  private readonly ranker: ArticleRanker | undefined;
  private readonly ranking: RankingKnowledge | undefined;

  /** @param knowledge without it articles are ranked by their plain score */
  constructor(
    readonly index: StatuteIndex,
    readonly segment: Segmenter,
    everyday: EverydayKnowledge,
    knowledge?: SearchKnowledge,
  ) {
    this.source = new CandidateSource(index, everyday);
    this.ranking = knowledge?.ranking;
    this.ranker = knowledge && new ArticleRanker(this.source, knowledge.ranking, knowledge.hints);
  }

  /**
   * The best articles, best first. Those not in force on the day are left out before anything is ranked.
   *
   * @param question in simplified script
   */
  search(question: string, day: IsoDate, limit: number): Hit[] {
    const terms = questionTerms(question, this.segment);
    const isInForce = this.inForceOn(day);
    if (this.ranker)
      return this.ranker
        .rank(terms, isInForce, limit)
        .map(({ unit, closeness }) => ({ position: unit, closeness }));
    const { plain } = this.source.scores;
    this.source.scores.scorePlainly(terms, isInForce);
    const best = plain.best();
    return plain.top(limit).map(({ document, score }) => ({ position: document, closeness: score / best }));
  }

  /**
   * How likely it is that what is in force on a day answers a question at all (作答判断), from 0 to 1, and the article
   * that fits best of those that are not there. Without anything learned every question is taken to be answered.
   */
  judge(
    question: string,
    day: IsoDate,
  ): { readonly likelihood: number; readonly absent: AbsentArticle | undefined } {
    if (!this.ranking) return { likelihood: 1, absent: undefined };
    const terms = questionTerms(question, this.segment);
    const { signals, absent } = this.source.ask(terms, this.ranking, this.inForceOn(day)).signals();
    const odds = new Float64Array(1);
    this.ranking.judge.addTo(odds, signals, signals.length);
    return { likelihood: 1 / (1 + Math.exp(-(odds[0] ?? 0))), absent };
  }

  /** The plain score of the best article in force on a day as a share of the best of any time; 0 where none scores. */
  inForceShare(question: string, day: IsoDate): number {
    const terms = questionTerms(question, this.segment);
    const best = (isInForce: (unit: number) => boolean): number => {
      this.source.scores.scorePlainly(terms, isInForce);
      return this.source.scores.plain.top(1)[0]?.score ?? 0;
    };
    const ever = best(() => true);
    return ever === 0 ? 0 : best(this.inForceOn(day)) / ever;
  }

  /** Which units are in force on a day. */
  inForceOn(day: IsoDate): (unit: number) => boolean {
    const date = dayNumber(day);
    const { from, to } = this.index.units;
    return (unit) => (from[unit] ?? 0) <= date && date < (to[unit] ?? 0);
  }
}
