import { ScoreBoard } from '../retrieval/score-board.js';
import type { Scored } from '../retrieval/top-heap.js';
import type { QuestionScores } from './question-scores.js';
import type { UnitGroups } from './unit-groups.js';
import type { WeighedQuestion } from './weighed-question.js';

/** How many candidates each way of looking brings; together about 500, which hold nearly all that is ever right. */
const BY_PLAIN = 200;
const BY_MIXTURE = 350;
const BY_TRANSLATION = 60;
const BY_CAPTION = 60;
const BY_ASKED = 80;
const CHAPTERS = 3;
const BY_CHAPTER = 15;
/** The articles next to this many of the best are candidates too. */
const WITH_NEXT = 20;

// Weights of the mixture beside the plain score, found on development questions; coarse on purpose.
const CHAPTER_WEIGHT = 0.35;
const TRANSLATION_WEIGHT = 0.3;
const VOTE_WEIGHT = 0.6;

/** The candidates for a question, and the lists of the best that some of them come from. */
export interface Candidates {
  readonly units: readonly number[];
  readonly byPlain: readonly Scored[];
  readonly byTranslation: readonly Scored[];
}

/** Finds the few hundred articles among which the ranker chooses (候选条文). */
export class CandidateFinder {
  private readonly mixture: ScoreBoard;

  constructor(
    private readonly groups: UnitGroups,
    private readonly scores: QuestionScores,
  ) {
    this.mixture = new ScoreBoard(groups.kinds.length);
  }

  /** @param question the one that the boards hold the scores of */
  find({ votes, learned, told, isInForce }: WeighedQuestion): Candidates {
    const { plain, translated, captions, asked } = this.scores;
    this.mix(votes);
    const byPlain = plain.top(BY_PLAIN);
    const byTranslation = translated.top(BY_TRANSLATION);
    const byCaption = captions.top(BY_CAPTION);
    const byMixture = this.mixture.top(BY_MIXTURE);
    const byAsked = asked.top(BY_ASKED);
    const units = new Set(
      [...byMixture, ...byPlain, ...byTranslation, ...byCaption, ...byAsked].map(({ document }) => document),
    );
    for (const unit of [...votes.keys(), ...told.said.articles.keys()]) units.add(unit);
    for (const unit of this.inChapters(learned.said.chapters)) units.add(unit);
    for (const { document } of byMixture.slice(0, WITH_NEXT))
      for (const next of [document - 1, document + 1]) if (this.isSameLaw(document, next)) units.add(next);
    return { units: [...units].filter(isInForce), byPlain, byTranslation };
  }

  /** The score that candidates are chosen by: everything that is known, roughly added up. */
  mixtureOf(unit: number): number {
    return this.mixture.of(unit);
  }

  private mix(votes: ReadonlyMap<number, number>): void {
    const { plain, translated, chapters } = this.scores;
    this.mixture.clear();
    this.mixture.addBoard(plain, 1 / plain.best());
    this.mixture.addBoard(translated, TRANSLATION_WEIGHT / translated.best());
    const chapterWeight = CHAPTER_WEIGHT / chapters.best();
    this.mixture.raise((unit) => chapterWeight * chapters.of(this.groups.chapters[unit] ?? 0));
    for (const [unit, vote] of votes) this.mixture.add(unit, VOTE_WEIGHT * Math.min(1, vote));
  }

  /** The best articles of the chapters that neighbours speak for most. */
  private inChapters(chapters: ReadonlyMap<number, number>): number[] {
    const best = [...chapters].sort(([one, a], [other, b]) => b - a || one - other).slice(0, CHAPTERS);
    return best.flatMap(([chapter]) =>
      [...(this.groups.members[chapter] ?? [])]
        .sort((one, other) => this.mixture.of(other) - this.mixture.of(one) || one - other)
        .slice(0, BY_CHAPTER),
    );
  }

  private isSameLaw(one: number, other: number): boolean {
    const { lawNumbers } = this.groups;
    return lawNumbers[other] !== undefined && lawNumbers[one] === lawNumbers[other];
  }
}
