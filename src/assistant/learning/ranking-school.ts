import { SIGNALS, type Signal } from '../ranking/answer-signals.js';
import { AnsweredQuestions } from '../ranking/answered-questions.js';
import { askedAbout } from '../ranking/asked-about.js';
import type { CandidateSource } from '../ranking/candidate-source.js';
import { COLUMN, FEATURES, type Feature, NEIGHBOUR_FEATURES } from '../ranking/features.js';
import { rememberQuestions } from '../ranking/question-memory.js';
import { rememberAnswers } from '../ranking/remember-answers.js';
import { TreeEnsemble } from '../ranking/tree-ensemble.js';
import type { QuestionKnowledge } from '../ranking/weigh-question.js';
import { type ExpansionTable, WordExpansion } from '../ranking/word-expansion.js';
import type { Segmenter } from '../retrieval/segmenter.js';
import type { Lesson } from './lesson.js';
import { RowCollector } from './row-collector.js';
import { trainJudge } from './train-judge.js';
import { trainRanker } from './train-ranker.js';
import type { TrainingRows } from './training-rows.js';
import type { WordTranslation } from './word-translation.js';

/** Several of the same kind err in different places; what is alone is heard little, and needs fewer. */
const RANKERS = { remembering: 4, alone: 2 };
const TRAINING = {
  trees: 200,
  depth: 5,
  rate: 0.06,
  questionShare: 0.8,
  featureShare: 0.3,
  leastRows: 30,
  ridge: 1.7,
};
const MEMORY_SIGNALS = new Set<string>([
  'likest',
  'votes',
  'absentVotes',
  'votesFirstInPlain',
] satisfies Signal[]);
const ALWAYS = (): boolean => true;

/** What was learned: the words, and a ranker that may ask what neighbours speak for beside one that may not. */
export interface Schooled {
  readonly expansion: WordExpansion;
  readonly remembering: TreeEnsemble;
  readonly alone: TreeEnsemble;
  /** What tells whether the corpus has an answer, with neighbours and without. */
  readonly rememberingJudge: TreeEnsemble;
  readonly judgeAlone: TreeEnsemble;
}

/**
 * Learns from answered questions: which words of the law they mean, what their neighbours speak for, and how to
 * weigh all that is known of a candidate. While the ranker learns, a question is described only by what was learned
 * without its part of the questions, and never counts among its own neighbours: otherwise the ranker would learn to
 * trust what it will not have.
 */
export class RankingSchool {
  private readonly tables = new Map<string, ExpansionTable>();

  /**
   * @param folds into how many parts the lessons are cut
   * @param translation knows the lessons, each under its part
   */
  constructor(
    private readonly source: CandidateSource,
    private readonly lessons: readonly Lesson[],
    private readonly folds: number,
    private readonly translation: WordTranslation,
    private readonly segment: Segmenter,
  ) {}

  /**
   * Learns from all lessons but those of one part.
   *
   * @param onProgress told the share that is done
   */
  learn(without: number | undefined, onProgress: (share: number) => void = () => {}): Schooled {
    const lessons = this.lessons.filter(({ fold }) => fold !== without);
    const { rows, signals } = this.describe(lessons, without, (share) => onProgress(share / 2));
    const expansion = new WordExpansion(this.table([without]));
    const neighbours = new Set<Feature>(NEIGHBOUR_FEATURES);
    const own = FEATURES.filter((name) => !neighbours.has(name));
    const train = (count: number, names: readonly Feature[], from: number): TreeEnsemble =>
      this.train(rows, count, names, (share) => onProgress(from + share / 4));
    const judge = (names: readonly string[]): TreeEnsemble =>
      trainJudge(
        signals,
        names.map((name) => SIGNALS.findIndex((signal) => signal === name)),
      );
    return {
      expansion,
      remembering: train(RANKERS.remembering, FEATURES, 0.5),
      alone: train(RANKERS.alone, own, 0.75),
      rememberingJudge: judge(SIGNALS),
      judgeAlone: judge(SIGNALS.filter((name) => !MEMORY_SIGNALS.has(name))),
    };
  }

  private describe(
    lessons: readonly Lesson[],
    without: number | undefined,
    onProgress: (share: number) => void,
  ): { readonly rows: TrainingRows; readonly signals: TrainingRows } {
    const collector = new RowCollector(FEATURES.length);
    const signals: Float32Array[] = [];
    let done = 0;
    for (let fold = 0; fold < this.folds; fold++) {
      if (fold === without) continue;
      const knowledge = this.knowledge(lessons, [without, fold]);
      lessons.forEach((lesson, itself) => {
        if (lesson.fold !== fold) return;
        const right = new Set(lesson.articles);
        const asked = this.source.ask(lesson.terms, knowledge, ALWAYS, itself);
        collector.add(asked.candidates(), right, new Set(lesson.wrong), (unit) =>
          this.source.roughScore(unit),
        );
        // With its articles, and as if the corpus did not have them.
        signals.push(asked.signals().signals);
        const gone = (unit: number): boolean => !right.has(unit);
        signals.push(this.source.ask(lesson.terms, knowledge, gone, itself).signals().signals);
        onProgress(++done / lessons.length);
      });
    }
    return { rows: collector.rows(), signals: rowsOf(signals) };
  }

  /**
   * What is known without some parts. The neighbours stay, for a question is kept from itself one by one. What is
   * counted may not be told that way: one less than elsewhere would give the right article away.
   */
  private knowledge(lessons: readonly Lesson[], without: readonly (number | undefined)[]): QuestionKnowledge {
    const expansion = new WordExpansion(this.table(without));
    const { index, everyday, groups } = this.source;
    const counted = lessons.filter(({ fold }) => !without.includes(fold));
    return {
      expansion,
      answered: rememberQuestions(
        new AnsweredQuestions(lessons, index.latent),
        expansion,
        index,
        askedAbout(counted, groups, lessons.length / counted.length),
      ),
      told: rememberAnswers(lessons, expansion, index, this.segment),
      asked: rememberQuestions(everyday.asked, expansion, index),
    };
  }

  private table(without: readonly (number | undefined)[]): ExpansionTable {
    const left = new Set(without.filter((fold) => fold !== undefined));
    const key = [...left].sort().join(' ');
    const known = this.tables.get(key) ?? this.translation.learn((fold) => !left.has(fold));
    this.tables.set(key, known);
    return known;
  }

  private train(
    rows: TrainingRows,
    count: number,
    names: readonly Feature[],
    onProgress: (share: number) => void,
  ): TreeEnsemble {
    const columns = names.map((name) => COLUMN[name]);
    const rankers = Array.from({ length: count }, (_, number) => {
      const ranker = trainRanker(rows, columns, { ...TRAINING, seed: number + 1 });
      onProgress((number + 1) / count);
      return ranker;
    });
    return new TreeEnsemble(rankers.flatMap(({ trees }) => trees));
  }
}

/** Two rows for each question: answered, then not. */
function rowsOf(signals: readonly Float32Array[]): TrainingRows {
  const width = SIGNALS.length;
  const rows = new Float32Array(signals.length * width);
  signals.forEach((row, number) => void rows.set(row, number * width));
  const labels = Uint8Array.from(signals, (_, number) => (number % 2 === 0 ? 1 : 0));
  return { rows, width, labels, starts: [0, signals.length] };
}
