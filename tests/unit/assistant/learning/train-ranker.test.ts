import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/assistant/learning/seeded-random.js';
import { trainRanker } from '../../../../src/assistant/learning/train-ranker.js';
import type { TrainingRows } from '../../../../src/assistant/learning/training-rows.js';

const SETTINGS = {
  trees: 40,
  depth: 3,
  rate: 0.2,
  questionShare: 0.9,
  featureShare: 1,
  leastRows: 5,
  ridge: 0.5,
  seed: 1,
};
const CANDIDATES = 12;

/** Questions whose right article is the one where two features together are large; a third is noise. */
function invented(questions: number, seed: number): TrainingRows {
  const random = seededRandom(seed);
  const rows = Float32Array.from({ length: 3 * CANDIDATES * questions }, random);
  const labels = new Uint8Array(CANDIDATES * questions);
  const starts = Array.from({ length: questions + 1 }, (_, question) => question * CANDIDATES);
  for (let question = 0; question < questions; question++) {
    const right = question * CANDIDATES + Math.floor(random() * CANDIDATES);
    labels[right] = 1;
    rows[3 * right] = 0.85 + 0.15 * (rows[3 * right] ?? 0);
    rows[3 * right + 1] = 0.85 + 0.15 * (rows[3 * right + 1] ?? 0);
  }
  return { rows, width: 3, labels, starts };
}

function rightFirst(training: TrainingRows, columns: readonly number[], seen: TrainingRows): number {
  const scores = new Float64Array(seen.labels.length);
  trainRanker(training, columns, SETTINGS).addTo(scores, seen.rows, seen.width);
  const questions = seen.starts.slice(0, -1);
  const first = questions.filter((start) => {
    const own = [...scores.slice(start, start + CANDIDATES)];
    return seen.labels[start + own.indexOf(Math.max(...own))] === 1;
  });
  return first.length / questions.length;
}

describe('the ranker', () => {
  it('learns to put right articles first in questions it has not seen', () => {
    expect(rightFirst(invented(300, 1), [0, 1, 2], invented(100, 2))).toBeGreaterThan(0.7);
  });

  it('learns nothing where it may only look at noise', () => {
    expect(rightFirst(invented(300, 1), [2], invented(100, 2))).toBeLessThan(0.3);
  });

  it('is the same every time, and another with another seed', () => {
    const training = invented(60, 3);
    const train = (seed: number) =>
      trainRanker(training, [0, 1, 2], { ...SETTINGS, questionShare: 0.5, seed });
    expect(train(1)).toEqual(train(1));
    expect(train(2)).not.toEqual(train(1));
  });
});
