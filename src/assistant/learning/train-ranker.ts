import { type Tree, TreeEnsemble } from '../ranking/tree-ensemble.js';
import { binFeature } from './feature-bins.js';
import { growTree, type TreeGrowth } from './grow-tree.js';
import { rankingGradients } from './ranking-gradients.js';
import { seededRandom } from './seeded-random.js';
import type { TrainingRows } from './training-rows.js';

/** How a ranker is trained. */
export interface RankerTraining extends TreeGrowth {
  readonly trees: number;
  /** Share of the questions, and of the features, that each tree sees. */
  readonly questionShare: number;
  readonly featureShare: number;
  readonly seed: number;
}

/**
 * Trains trees to put right articles before wrong ones (排序学习). The same rows and settings give the same trees.
 *
 * @param columns the features that may be asked for
 */
export function trainRanker(
  training: TrainingRows,
  columns: readonly number[],
  { trees: count, questionShare, featureShare, seed, ...growth }: RankerTraining,
): TreeEnsemble {
  const random = seededRandom(seed);
  const size = training.labels.length;
  const features = columns.map((column) => binFeature(training, column));
  const [scores, leafOf] = [new Float64Array(size), new Uint8Array(size)];
  const trees: Tree[] = [];
  for (let grown = 0; grown < count; grown++) {
    const used = training.starts.slice(1).map(() => random() < questionShare);
    const gradients = rankingGradients(training, scores, (question) => used[question] ?? false);
    const rows = rowsOf(training.starts, used);
    const seen = features.filter(() => random() < featureShare);
    const tree = growTree(gradients, seen.length > 0 ? seen : features, rows, leafOf, growth);
    new TreeEnsemble([tree]).addTo(scores, training.rows, training.width);
    trees.push(tree);
  }
  return new TreeEnsemble(trees);
}

function rowsOf(starts: readonly number[], used: readonly boolean[]): Int32Array {
  const rows: number[] = [];
  used.forEach((isUsed, question) => {
    if (!isUsed) return;
    for (let row = starts[question] ?? 0; row < (starts[question + 1] ?? 0); row++) rows.push(row);
  });
  return Int32Array.from(rows);
}
