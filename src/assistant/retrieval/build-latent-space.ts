import { seededRandom } from '../learning/seeded-random.js';
import type { InvertedIndex } from './inverted-index.js';
import { DIMENSIONS, type LatentArrays, packDirections } from './latent-space.js';
import { orthonormalise } from './orthonormalise.js';

/** Directions worked with beyond those that are kept, which makes the last of these better. */
const WIDTH = DIMENSIONS + 8;
const ROUNDS = 2;

/**
 * Finds the directions in which words and units of an index vary most, by a randomised singular value decomposition
 * of the table of words by units (潜在语义分析). It knows nothing but the statutes. The same index gives the same
 * directions, and another order of its units hardly other ones.
 *
 * @param units how many documents the index has
 */
export function buildLatentSpace(index: InvertedIndex, units: number): LatentArrays {
  const { terms, offsets, documents, rarity } = index.arrays;
  const weights = evenWeights(index, units);
  // Two tables that serve all rounds: new ones for each would be a hundred megabytes left over.
  const wordRows = startOf(terms);
  const unitRows = new Float32Array(units * WIDTH);
  /** Makes each unit's row the sum of its words', or each word's that of its units. */
  const addUp = (to: Float32Array, from: Float32Array): Float32Array => {
    to.fill(0);
    for (let term = 0; term < terms.length; term++)
      for (let at = offsets[term] ?? 0; at < (offsets[term + 1] ?? 0); at++) {
        const [unit, weight] = [documents[at] ?? 0, weights[at] ?? 0];
        if (to === unitRows) addRow(to, unit, from, term, weight, WIDTH);
        else addRow(to, term, from, unit, weight, WIDTH);
      }
    return to;
  };

  orthonormalise(addUp(unitRows, wordRows), WIDTH);
  for (let round = 0; round < ROUNDS; round++) {
    orthonormalise(addUp(wordRows, unitRows), WIDTH);
    orthonormalise(addUp(unitRows, wordRows), WIDTH);
  }
  const words = wordDirections(addUp(wordRows, unitRows));

  const sums = new Float32Array(units * DIMENSIONS);
  for (let term = 0; term < terms.length; term++)
    for (let at = offsets[term] ?? 0; at < (offsets[term + 1] ?? 0); at++)
      addRow(sums, documents[at] ?? 0, words, term, rarity[term] ?? 0, DIMENSIONS);
  return { words: packDirections(words), units: packDirections(toLengthOne(sums)) };
}

/** Where the search for directions begins: numbers that look random, and go by the word alone. */
function startOf(terms: readonly string[]): Float32Array {
  const rows = new Float32Array(terms.length * WIDTH);
  terms.forEach((term, number) => {
    const seed = [...term].reduce((sum, sign) => (31 * sum + sign.charCodeAt(0)) % 65_521, 7);
    const random = seededRandom(seed);
    for (let at = 0; at < WIDTH; at++) rows[number * WIDTH + at] = random() - 0.5;
  });
  return rows;
}

/** What each posting weighs, so that long units count no more than short ones. */
function evenWeights({ arrays: { documents, impacts } }: InvertedIndex, units: number): Float32Array {
  const squares = new Float32Array(units);
  documents.forEach((unit, at) => {
    squares[unit] = (squares[unit] ?? 0) + (impacts[at] ?? 0) ** 2;
  });
  return impacts.map((impact, at) => impact / Math.sqrt(squares[documents[at] ?? 0] || 1));
}

/** The strongest directions of the words, the strong ones held back a little, each word's of length 1. */
function wordDirections(rows: Float32Array): Float32Array {
  const strengths = new Float64Array(WIDTH);
  rows.forEach((value, at) => {
    strengths[at % WIDTH] = (strengths[at % WIDTH] ?? 0) + value * value;
  });
  const strongest = [...strengths.keys()]
    .sort((one, other) => (strengths[other] ?? 0) - (strengths[one] ?? 0) || one - other)
    .slice(0, DIMENSIONS);
  const count = rows.length / WIDTH;
  const words = new Float32Array(count * DIMENSIONS);
  for (let word = 0; word < count; word++)
    strongest.forEach((column, at) => {
      words[word * DIMENSIONS + at] =
        (rows[word * WIDTH + column] ?? 0) / ((strengths[column] ?? 0) ** 0.25 || 1);
    });
  return toLengthOne(words);
}

function toLengthOne(rows: Float32Array): Float32Array {
  for (let start = 0; start < rows.length; start += DIMENSIONS) {
    const row = rows.subarray(start, start + DIMENSIONS);
    const length = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0)) || 1;
    row.forEach((value, at) => {
      row[at] = value / length;
    });
  }
  return rows;
}

function addRow(
  sums: Float32Array,
  to: number,
  rows: Float32Array,
  from: number,
  weight: number,
  width: number,
): void {
  for (let at = 0; at < width; at++)
    sums[to * width + at] = (sums[to * width + at] ?? 0) + weight * (rows[from * width + at] ?? 0);
}
