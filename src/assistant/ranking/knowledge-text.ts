import { z } from 'zod';
import { SIGNALS } from './answer-signals.js';
import { FEATURES } from './features.js';
import { type Tree, TreeEnsemble } from './tree-ensemble.js';
import { type ExpansionTable, WordExpansion } from './word-expansion.js';

/** Counts up whenever weights written before mean something else. */
const FORMAT = 2;

const knowledgeSchema = z.object({
  format: z.literal(FORMAT),
  /** The features that trees ask for by number: weights for other features are of no use. */
  features: z.array(z.string()),
  /** One tree a line: features, thresholds and leaves. */
  trees: z.array(z.string()),
  /** The same for the signals by which the corpus is judged to have an answer. */
  signals: z.array(z.string()),
  judge: z.array(z.string()),
  /** One word of questions a line, with words of the law and how likely each is. */
  expansion: z.array(z.string()),
  answered: z
    .array(z.object({ text: z.string(), articles: z.array(z.string()), answer: z.string().optional() }))
    .default([]),
});

/** What was learned, free of any corpus version's numbers (检索学习成果). */
export interface PortableKnowledge {
  readonly ranker: TreeEnsemble;
  /** Tells by the signals whether the corpus has the answer. */
  readonly judge: TreeEnsemble;
  readonly expansion: WordExpansion;
  readonly answered: readonly RememberedQuestion[];
}

/** An answered question (已答问题). */
export interface RememberedQuestion {
  readonly text: string;
  /** Ids of the articles that answer it. */
  readonly articles: readonly string[];
  /** What somebody wrote in answer to it. */
  readonly answer?: string | undefined;
}

/** Writes down what was learned: numbers to five figures, words and weights in lines. */
export const writeKnowledge = ({ ranker, judge, expansion, answered }: PortableKnowledge): string =>
  `${JSON.stringify(
    {
      format: FORMAT,
      features: FEATURES,
      trees: ranker.trees.map(writeTree),
      signals: SIGNALS,
      judge: judge.trees.map(writeTree),
      expansion: [...expansion.table].sort(([one], [other]) => (one < other ? -1 : 1)).map(writeRow),
      ...(answered.length > 0 ? { answered } : {}),
    },
    undefined,
    2,
  )}\n`;

/**
 * Reads what `writeKnowledge` wrote.
 *
 * @returns undefined for what was learned for another format or other features: learn anew then
 */
export function readKnowledge(value: unknown): PortableKnowledge | undefined {
  const { success, data } = knowledgeSchema.safeParse(value);
  if (!success || data.features.join() !== FEATURES.join() || data.signals.join() !== SIGNALS.join())
    return undefined;
  const table: ExpansionTable = new Map(data.expansion.map(readRow));
  return {
    ranker: new TreeEnsemble(data.trees.map(readTree)),
    judge: new TreeEnsemble(data.judge.map(readTree)),
    expansion: new WordExpansion(table),
    answered: data.answered,
  };
}

const short = (number: number): string => String(Number(number.toPrecision(5)));

const writeTree = ({ features, thresholds, leaves }: Tree): string =>
  [features.join(' '), thresholds.map(short).join(' '), leaves.map(short).join(' ')].join('|');

function readTree(line: string): Tree {
  const [features = [], thresholds = [], leaves = []] = line
    .split('|')
    .map((part) => (part === '' ? [] : part.split(' ').map(Number)));
  return { features, thresholds, leaves };
}

const writeRow = ([word, others]: readonly [
  string,
  ExpansionTable extends ReadonlyMap<string, infer Row> ? Row : never,
]): string => [word, ...others.map(([other, likelihood]) => `${other} ${short(likelihood)}`)].join(' ');

function readRow(line: string): [string, [string, number][]] {
  const [word = '', ...rest] = line.split(' ');
  const others: [string, number][] = [];
  for (let at = 0; at + 1 < rest.length; at += 2) others.push([rest[at] ?? '', Number(rest[at + 1])]);
  return [word, others];
}
