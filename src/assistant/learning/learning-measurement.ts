import type { PortableKnowledge } from '../ranking/knowledge-text.js';
import { resolveKnowledge } from '../ranking/resolve-knowledge.js';
import { StatuteSearch } from '../retrieval/statute-search.js';
import type { LearningCorpus } from './learning-corpus.js';
import type { MEASURED, MeasuredScores } from './learning-report.js';
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

  constructor(private readonly corpus: LearningCorpus) {}

  /** @param lessons none of which `packed` was learned from */
  add(packed: PackedKnowledge, lessons: readonly Lesson[]): void {
    this.run(this.scorers.plain, undefined, lessons);
    this.run(this.scorers.shipped, packed.shipped, lessons);
    this.run(this.scorers.learned, packed.learned, lessons);
    this.run(this.scorers.neighbours, packed.neighbours, lessons);
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

  private run(scorer: RunScorer, knowledge: PortableKnowledge | undefined, lessons: readonly Lesson[]): void {
    const { index, segment, hints, day } = this.corpus;
    const ranking = knowledge && resolveKnowledge(knowledge, index, segment);
    const search = new StatuteSearch(index, segment, ranking && { ranking, hints });
    for (const { text, gold } of lessons) {
      const found = search.search(text, day, FOUND);
      scorer.add(
        found.map(({ position }) => index.units.ids[position] ?? ''),
        gold,
      );
    }
  }
}
