import { CandidateSource } from '../ranking/candidate-source.js';
import type { PortableKnowledge } from '../ranking/knowledge-text.js';
import type { QuestionTerms } from '../ranking/question-terms.js';
import { resolveKnowledge } from '../ranking/resolve-knowledge.js';
import { StatuteSearch } from '../retrieval/statute-search.js';
import { areaUnderCurve } from './area-under-curve.js';
import type { LearningCorpus } from './learning-corpus.js';
import type { MEASURED, MeasuredAbstention, MeasuredScores } from './learning-report.js';
import type { Lesson } from './lesson.js';
import type { PackedKnowledge } from './pack-knowledge.js';
import { RunScorer } from './run-scorer.js';

/** How many articles are found for each question. */
const FOUND = 100;

/** Measures what was learned on questions that it was not learned from (交叉验证). */
export class LearningMeasurement {
  private readonly scorers: Record<(typeof MEASURED)[number], RunScorer> = {
    plain: new RunScorer(),
    shipped: new RunScorer(),
    learned: new RunScorer(),
    neighbours: new RunScorer(),
  };

  /** How likely an answer was judged to be, with the right articles there and without. */
  private readonly judged = {
    shipped: { there: [] as number[], gone: [] as number[] },
    neighbours: { there: [] as number[], gone: [] as number[] },
  };
  private readonly source: CandidateSource;

  constructor(private readonly corpus: LearningCorpus) {
    this.source = new CandidateSource(corpus.index, corpus.everyday);
  }

  /** @param lessons none of which `packed` was learned from */
  add(packed: PackedKnowledge, lessons: readonly Lesson[]): void {
    this.run(this.scorers.plain, undefined, lessons);
    this.run(this.scorers.shipped, packed.shipped, lessons);
    this.run(this.scorers.learned, packed.learned, lessons);
    this.run(this.scorers.neighbours, packed.neighbours, lessons);
    this.judge('shipped', packed.shipped, lessons);
    this.judge('neighbours', packed.neighbours, lessons);
  }

  scores(): MeasuredScores {
    const { plain, shipped, learned, neighbours } = this.scorers;
    return {
      plain: plain.scores(),
      shipped: shipped.scores(),
      learned: learned.scores(),
      neighbours: neighbours.scores(),
    };
  }

  abstention(): MeasuredAbstention {
    const { shipped, neighbours } = this.judged;
    return {
      shipped: areaUnderCurve(shipped.there, shipped.gone),
      neighbours: areaUnderCurve(neighbours.there, neighbours.gone),
    };
  }

  private judge(
    name: keyof MeasuredAbstention,
    knowledge: PortableKnowledge,
    lessons: readonly Lesson[],
  ): void {
    const { index, segment, everyday } = this.corpus;
    const ranking = resolveKnowledge(knowledge, index, segment, everyday.asked);
    const judged = (terms: QuestionTerms, isThere: (unit: number) => boolean): number => {
      const { signals } = this.source.ask(terms, ranking, isThere).signals();
      const odds = new Float64Array(1);
      ranking.judge.addTo(odds, signals, signals.length);
      return odds[0] ?? 0;
    };
    for (const { terms, articles } of lessons) {
      const right = new Set(articles);
      this.judged[name].there.push(judged(terms, () => true));
      this.judged[name].gone.push(judged(terms, (unit) => !right.has(unit)));
    }
  }

  private run(scorer: RunScorer, knowledge: PortableKnowledge | undefined, lessons: readonly Lesson[]): void {
    const { index, segment, everyday, hints, day } = this.corpus;
    const ranking = knowledge && resolveKnowledge(knowledge, index, segment, everyday.asked);
    const search = new StatuteSearch(index, segment, everyday, ranking && { ranking, hints });
    for (const { text, gold } of lessons) {
      const found = search.search(text, day, FOUND);
      scorer.add(
        found.map(({ position }) => index.units.ids[position] ?? ''),
        gold,
      );
    }
  }
}
