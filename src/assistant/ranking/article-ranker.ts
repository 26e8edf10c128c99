import type { AnsweredQuestions } from './answered-questions.js';
import type { CandidateSource } from './candidate-source.js';
import type { QuestionTerms } from './question-terms.js';
import type { TreeEnsemble } from './tree-ensemble.js';
import { trustIn } from './trust-in.js';
import type { QuestionKnowledge } from './weigh-question.js';

/** All that was learned for ranking (检索学习成果), tied to one corpus version. */
export interface RankingKnowledge extends QuestionKnowledge {
  readonly ranker: TreeEnsemble;
  /** Tells by the signals whether the corpus has the answer. */
  readonly judge: TreeEnsemble;
}

/** An article that was ranked. */
export interface RankedUnit {
  readonly unit: number;
  /** What articles are ordered by; comparable within one question only. */
  readonly score: number;
  /** How near it comes to the best: 1 for the best itself, and for what scores as well plainly. */
  readonly closeness: number;
}

/** What speaks for articles without having been learned. */
export interface RankingHints {
  /** The questions of the cards, with the articles that the cards rest on. */
  readonly cards: AnsweredQuestions;
  /** The articles that a question calls by a name which the law itself does not know. */
  readonly named: (question: string) => readonly number[];
}

/** So many of the best by what was learned are told apart; those behind count as little as the last of them. */
const TOLD_APART = 400;
/** What being first by all that was learned counts; being first by the plain score counts 1. */
const LEARNED_WEIGHT = 8;
/** What pointing the very way of the question in the index's latent space counts. */
const LATENT_WEIGHT = 0.15;
/** What a card's own question counts, per unit of likeness above the least that counts. */
const CARD_WEIGHT = 2;
/** What being called by name counts: about as much as being first by the plain score. */
const NAMED_WEIGHT = 0.9;
const LEAST_CARD_LIKENESS = 0.25;

/**
 * Ranks articles by what was learned, with the plain score as a guard: the less a question is like those that were
 * learned from, the less that counts beside the plain score (兜底融合). Nearness in meaning counts a little. Cards speak
 * for the articles that they rest on.
 */
export class ArticleRanker {
  constructor(
    private readonly source: CandidateSource,
    private readonly knowledge: RankingKnowledge,
    private readonly hints: RankingHints,
  ) {}

  /** The best articles, best first. */
  rank(terms: QuestionTerms, isInForce: (unit: number) => boolean, limit: number): RankedUnit[] {
    const table = this.source.ask(terms, this.knowledge, isInForce).candidates();
    const learned = new Float64Array(table.units.length);
    this.knowledge.ranker.addTo(learned, table.rows, table.width);
    const { plain } = this.source.scores;
    const bestPlain = plain.best();
    const sorted = learned.toSorted();
    const bestLearned = sorted.at(-1) ?? 0;
    const least = sorted.at(-TOLD_APART) ?? sorted[0] ?? 0;
    const { index } = this.source;
    const trust = trustIn(this.knowledge, terms);
    const learnedWeight = (LEARNED_WEIGHT * trust) / (bestLearned - least || 1);
    const direction = index.latent.directionOf(terms.words.keys());

    const scores = new Map<number, number>();
    const closeness = new Map<number, number>();
    table.units.forEach((unit, row) => {
      const score = learned[row] ?? 0;
      scores.set(
        unit,
        learnedWeight * Math.max(0, score - least) +
          plain.of(unit) / bestPlain +
          LATENT_WEIGHT * index.latent.likeness(direction, unit),
      );
      closeness.set(unit, Math.exp(score - bestLearned));
    });
    const add = (unit: number, score: number): void => {
      scores.set(unit, (scores.get(unit) ?? 0) + score);
    };
    for (const { question, likeness } of this.hints.cards.saying(terms) ?? []) {
      const weight = CARD_WEIGHT * Math.max(0, likeness - LEAST_CARD_LIKENESS);
      for (const unit of question.articles) if (isInForce(unit)) add(unit, weight);
    }
    for (const unit of this.hints.named(terms.text)) if (isInForce(unit)) add(unit, NAMED_WEIGHT);
    const ranked = [...scores].sort(([one, a], [other, b]) => b - a || one - other).slice(0, limit);
    return ranked.map(([unit, score], rank) => ({
      unit,
      score,
      closeness: rank === 0 ? 1 : Math.max(closeness.get(unit) ?? 0, plain.of(unit) / bestPlain),
    }));
  }
}
