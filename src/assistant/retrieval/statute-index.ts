import type { InvertedIndex } from './inverted-index.js';
import type { LatentSpace } from './latent-space.js';

/** The units that can be found, one column each; a unit's number is its position in the corpus version. */
export interface UnitColumns {
  readonly ids: readonly string[];
  readonly laws: readonly string[];
  readonly labels: readonly string[];
  /** First day in force, as the number 20210101. */
  readonly from: Int32Array;
  /** First day no longer in force, as such a number; the largest possible where none is known. */
  readonly to: Int32Array;
  /** By how much a unit's score is raised before ranking; 1 for most. */
  readonly boosts: Float32Array;
  /** Number of the chapter that the unit stands in; a law without chapters is one. */
  readonly chapters: Int32Array;
  /** Where the unit's readable signs begin in `signs`; one more entry than there are units. */
  readonly signOffsets: Int32Array;
  /** The readable signs of all texts one behind the other, as UTF-16 numbers, 0 where something else stood between. */
  readonly signs: Uint16Array;
}

/** Everything that retrieval needs of one corpus version (检索索引). */
export interface StatuteIndex {
  /** The corpus version that was indexed. */
  readonly version: string;
  readonly units: UnitColumns;
  readonly words: InvertedIndex;
  /** Pairs of neighbouring signs, which find what the segmenter cuts differently in question and law. */
  readonly pairs: InvertedIndex;
  /** The words of whole chapters, headings and all. Its documents are chapters. */
  readonly chapters: InvertedIndex;
  /** Pairs of signs in the law's title and the headings. Its documents are chapters. */
  readonly titles: InvertedIndex;
  /**
   * For each word how much more often statutes use it than everyday speech does (法律用语显著度): natural
   * logarithm, from -3 to 4. Parallel to the terms of `words`.
   */
  readonly salience: Float32Array;
  /** Which words and units are used alike; told by the statutes alone. */
  readonly latent: LatentSpace;
}
