import type { InvertedIndex } from './inverted-index.js';

/** How many numbers tell a direction. */
export const DIMENSIONS = 96;
/** What a number of a stored direction is multiplied by, so that it fits into a byte. */
const STEPS = 127;

/** Directions of the index's words and of its units, one behind the other, a byte for each number. */
export interface LatentArrays {
  readonly words: Int8Array;
  readonly units: Int8Array;
}

/**
 * A space in which words that the statutes use in like places point in like directions (潜在语义空间), so that a
 * question and an article can be near without a word in common.
 */
export class LatentSpace {
  constructor(
    readonly arrays: LatentArrays,
    private readonly index: InvertedIndex,
  ) {}

  /** Where some words point together, the telling ones most; of length 1, or all naught where the index knows none. */
  directionOf(words: Iterable<string>): Float32Array {
    const direction = new Float32Array(DIMENSIONS);
    for (const word of words) {
      const number = this.index.numberOf(word);
      if (number === undefined) continue;
      const telling = this.index.arrays.rarity[number] ?? 0;
      for (let at = 0; at < DIMENSIONS; at++)
        direction[at] = (direction[at] ?? 0) + telling * (this.arrays.words[number * DIMENSIONS + at] ?? 0);
    }
    const length = Math.sqrt(direction.reduce((sum, value) => sum + value * value, 0)) || 1;
    return direction.map((value) => value / length);
  }

  /**
   * How near a unit lies to a direction: 1 for the same, 0 for nothing in common, down to -1.
   *
   * @param packed other directions than the units', of which `number` is meant
   */
  likeness(direction: Float32Array, number: number, packed: Int8Array = this.arrays.units): number {
    return alike(direction, packed, number * DIMENSIONS) / STEPS;
  }
}

/** The inner product of a direction and a packed one that begins at `start`. */
function alike(direction: Float32Array, other: Int8Array, start: number): number {
  let sum = 0;
  for (let at = 0; at < direction.length; at++) sum += (direction[at] ?? 0) * (other[start + at] ?? 0);
  return sum;
}

/** Packs directions of length 1 into bytes. */
export const packDirections = (directions: Float32Array): Int8Array =>
  Int8Array.from(directions, (value) => Math.round(STEPS * value));
