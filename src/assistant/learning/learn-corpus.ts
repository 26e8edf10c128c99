import type { AnsweredQuestions } from '../ranking/answered-questions.js';
import { CandidateSource } from '../ranking/candidate-source.js';
import type { PortableKnowledge } from '../ranking/knowledge-text.js';
import { positionsById } from '../ranking/positions-by-id.js';
import { questionTerms } from '../ranking/question-terms.js';
import { cleanQuestion } from '../retrieval/clean-question.js';
import { simplifyQuestion } from '../retrieval/simplify-question.js';
import type { LearningCorpus } from './learning-corpus.js';
import { LearningMeasurement } from './learning-measurement.js';
import type { LearningProgress, LearningReport } from './learning-report.js';
import type { Lesson } from './lesson.js';
import { type PackedKnowledge, packKnowledge } from './pack-knowledge.js';
import { QuestionFileError } from './question-file-error.js';
import { RankingSchool } from './ranking-school.js';
import type { JudgedQuestion } from './read-question-file.js';
import { WordTranslation } from './word-translation.js';

/** What was learned: for this corpus with the questions themselves, and in the form that is shipped. */
export interface Learned {
  readonly report: LearningReport;
  readonly knowledge: PortableKnowledge;
  readonly shipped: PortableKnowledge;
}

/** Words of a long article beyond these teach nothing about the question. */
const MOST_LAW_WORDS = 90;
/** A word that so many lay questions have is shipped with its words of the law. */
const COMMON = 3;
/** Spreads the questions over the parts, for neighbours in a file are often alike. */
const STRIDE = 7_919;

/**
 * Learns from answered questions how to find articles of a corpus (检索学习). The same questions over the same
 * corpus give the same weights.
 *
 * @throws QuestionFileError when there are fewer questions than parts that can be learned from
 *
 * @param folds into how many parts the questions are cut
 * @param measure whether each part is also measured by what is learned from the others, which takes `folds` times
 * as long
 */
export async function learnCorpus(
  corpus: LearningCorpus,
  judged: readonly JudgedQuestion[],
  { folds, measure }: { readonly folds: number; readonly measure: boolean },
  onProgress: (progress: LearningProgress) => void = () => {},
): Promise<Learned> {
  const lessons = await lessonsOf(corpus, judged, folds);
  if (lessons.length < folds)
    throw new QuestionFileError(`only ${lessons.length} questions can be learned from`);
  const { captions: captionIndex, asked } = corpus.everyday;
  const source = new CandidateSource(corpus.index, corpus.everyday);
  const captions = captionIndex.pairs(corpus.segment);
  const ours = [...captions, ...asked.pairs()];
  const school = new RankingSchool(
    source,
    lessons,
    folds,
    await translationOf(corpus, lessons, ours),
    corpus.segment,
  );
  const publicWords = new Set([...captions.flatMap(({ words }) => words), ...commonWords(asked.pairs())]);
  const learnWithout = (fold: number | undefined, phase: string): PackedKnowledge => {
    const told = (share: number): void => onProgress({ phase, done: Math.round(100 * share), total: 100 });
    return packKnowledge(
      school.learn(fold, told),
      lessons.filter((lesson) => lesson.fold !== fold),
      publicWords,
    );
  };
  const measurement = new LearningMeasurement(corpus);
  for (let fold = 0; measure && fold < folds; fold++)
    measurement.add(
      learnWithout(fold, `part ${fold + 1} of ${folds}`),
      lessons.filter((lesson) => lesson.fold === fold),
    );
  const { neighbours: knowledge, shipped } = learnWithout(undefined, 'all');
  return {
    report: {
      corpus: corpus.name,
      questions: lessons.length,
      answers: lessons.filter(({ answer }) => answer !== undefined).length,
      unanswerable: judged.length - lessons.length,
      measured: measure ? measurement.scores() : undefined,
      abstention: measure ? measurement.abstention() : undefined,
      trees: knowledge.ranker.trees.length,
      expandedWords: knowledge.expansion.table.size,
    },
    knowledge,
    shipped,
  };
}

/** Words that lay questions share: what only one has would swell the weights for little. */
function commonWords(pairs: ReturnType<AnsweredQuestions['pairs']>): string[] {
  const counts = new Map<string, number>();
  for (const { words } of pairs) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].flatMap(([word, count]) => (count < COMMON ? [] : word));
}

async function lessonsOf(
  { index, segment }: LearningCorpus,
  judged: readonly JudgedQuestion[],
  folds: number,
): Promise<Lesson[]> {
  const positions = positionsById(index.units.ids);
  const lessons = judged.map(async ({ text, gold, wrong, answer }, number): Promise<Lesson> => {
    const simplified = await simplifyQuestion(cleanQuestion(text));
    const [articles, refused] = [gold, wrong].map((ids) => ids.flatMap((id) => positions.get(id) ?? [])) as [
      number[],
      number[],
    ];
    const terms = questionTerms(simplified, segment);
    return {
      text: simplified,
      terms,
      answer: answer && (await simplifyQuestion(answer)),
      gold,
      articles,
      wrong: refused,
      fold: (number * STRIDE) % folds,
    };
  });
  return (await Promise.all(lessons)).filter(({ articles }) => articles.length > 0);
}

/** Questions with their articles, and what is ours with its articles: captions and lay questions belong to no part. */
async function translationOf(
  { articlesAt, segment }: LearningCorpus,
  lessons: readonly Lesson[],
  ours: ReturnType<AnsweredQuestions['pairs']>,
): Promise<WordTranslation> {
  const units = [
    ...new Set([...lessons.flatMap(({ articles }) => articles), ...ours.map(({ unit }) => unit)]),
  ];
  const texts = await articlesAt(units);
  const words = new Map(
    units.map((unit, at) => [unit, [...new Set(segment(texts[at]?.text ?? ''))].slice(0, MOST_LAW_WORDS)]),
  );
  const lawWords = (unit: number): readonly string[] => words.get(unit) ?? [];
  return new WordTranslation([
    ...lessons.flatMap(({ terms, articles, fold }) =>
      articles.map((unit) => ({ asked: [...terms.words.keys()], law: lawWords(unit), fold })),
    ),
    ...ours.map(({ words: asked, unit }) => ({ asked, law: lawWords(unit), fold: undefined })),
  ]);
}
