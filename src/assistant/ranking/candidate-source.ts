import type { AbsentArticle } from '../captions/caption-index.js';
import type { StatuteIndex } from '../retrieval/statute-index.js';
import { answerSignals } from './answer-signals.js';
import { CandidateDescriber } from './candidate-describer.js';
import { CandidateFinder } from './candidate-finder.js';
import type { CandidateTable } from './candidate-table.js';
import type { EverydayKnowledge } from './everyday-knowledge.js';
import { QuestionScores } from './question-scores.js';
import type { QuestionTerms } from './question-terms.js';
import { groupUnits, type UnitGroups } from './unit-groups.js';
import { type QuestionKnowledge, weighQuestion } from './weigh-question.js';

/** What a source says of the question that it was asked last. */
export interface AskedSource {
  candidates(): CandidateTable;
  /** What says whether the corpus has the answer, and the article that fits best and is not there. */
  signals(): { readonly signals: Float32Array; readonly absent: AbsentArticle | undefined };
}

/** From a question to the table of candidates, over one index; the ranker asks it, and so does whoever trains one. */
export class CandidateSource {
  readonly scores: QuestionScores;
  readonly groups: UnitGroups;
  private readonly finder: CandidateFinder;
  private readonly describer: CandidateDescriber;

  constructor(
    readonly index: StatuteIndex,
    readonly everyday: EverydayKnowledge,
  ) {
    this.groups = groupUnits(index.units);
    this.scores = new QuestionScores(index, everyday);
    this.finder = new CandidateFinder(this.groups, this.scores);
    this.describer = new CandidateDescriber(index, this.groups, this.scores);
  }

  /**
   * Takes a question; what is said of it is good until the next one is asked.
   *
   * @param itself number of this very question among those answered, while the ranker learns
   */
  ask(
    terms: QuestionTerms,
    knowledge: QuestionKnowledge,
    isInForce: (unit: number) => boolean,
    itself?: number,
  ): AskedSource {
    const question = weighQuestion(terms, knowledge, this.index, this.groups, isInForce, itself);
    this.scores.scorePlainly(terms, isInForce);
    this.scores.scoreClosely(terms, question.meant, isInForce);
    return {
      candidates: () => this.describer.describe(question, this.finder.find(question)),
      signals: () => {
        const absent = this.everyday.captions.bestAbsent(isInForce);
        return { signals: answerSignals(question, this.scores, this.index, absent?.score ?? 0), absent };
      },
    };
  }

  /** The rough score that the last question's candidates were chosen by. */
  roughScore(unit: number): number {
    return this.finder.mixtureOf(unit);
  }
}
