import { type Tree, TreeEnsemble } from '../ranking/tree-ensemble.js';
import { binFeature } from './feature-bins.js';
import { growTree, type TreeGrowth } from './grow-tree.js';
import { seededRandom } from './seeded-random.js';
import type { TrainingRows } from './training-rows.js';

const TREES = 80;
const GROWTH: TreeGrowth = { depth: 3, rate: 0.1, leastRows: 20, ridge: 5 };
/** Share of the rows, and of the signals, that each tree sees. */
const ROW_SHARE = 0.7;
const SIGNAL_SHARE = 0.5;

/**
 * Trains trees to tell whether a corpus has the answer to a question (作答判断), by logistic boosting. The sum of the
 * trees is the logarithm of the odds. The same rows give the same trees.
 *
 * @param columns the signals that may be asked for
 */
export function trainJudge(training: TrainingRows, columns: readonly number[]): TreeEnsemble {
  const size = training.labels.length;
  const random = seededRandom(1);
  const signals = columns.map((column) => binFeature(training, column));
  const [scores, leafOf] = [new Float64Array(size), new Uint8Array(size)];
  const trees: Tree[] = [];
  for (let grown = 0; grown < TREES; grown++) {
    const likely = scores.map((score) => 1 / (1 + Math.exp(-score)));
    const gradients = {
      slopes: likely.map((share, row) => (training.labels[row] ?? 0) - share),
      curves: likely.map((share) => share * (1 - share)),
    };
    const rows = Int32Array.from(scores.keys().filter(() => random() < ROW_SHARE));
    const seen = signals.filter(() => random() < SIGNAL_SHARE);
    const tree = growTree(gradients, seen.length > 0 ? seen : signals, rows, leafOf, GROWTH);
    new TreeEnsemble([tree]).addTo(scores, training.rows, training.width);
    trees.push(tree);
  }
  return new TreeEnsemble(trees);
}
