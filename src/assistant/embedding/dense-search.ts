import type { KnownPersons } from '../privacy/hide-personal-data.js';
import { hidePersonalData } from '../privacy/hide-personal-data.js';
import { loadDictionary } from '../retrieval/dictionary.js';
import type { Hit } from '../retrieval/statute-search.js';
import type { DenseIndex } from './dense-index.js';
import type { EmbeddingModel } from './embedding-model.js';

/** Finds articles by what they mean, whatever their words (向量检索). */
export interface DenseSearch {
  /** @returns nothing where the server is of no help: then words alone find */
  nearest(question: string, counts: (unit: number) => boolean, limit: number): Promise<Hit[]>;
}

/** A model that makes vectors, and how long it may take for a question, in milliseconds. */
export interface EmbeddingHelp {
  readonly model: EmbeddingModel;
  readonly timeoutMs: number;
}

/**
 * Searches by vectors on behalf of somebody. Who people are is hidden before the question leaves.
 *
 * @param index of the corpus version that is asked; undefined while not all of its vectors are there
 */
export const denseSearch = (
  { model, timeoutMs }: EmbeddingHelp,
  index: DenseIndex | undefined,
  known: KnownPersons = { values: [], childNames: [] },
): DenseSearch => ({
  async nearest(question, counts, limit) {
    if (!index) return [];
    const { texts } = hidePersonalData([question], known, await loadDictionary());
    const reply = await model.embed(texts, timeoutMs);
    const vector = 'failed' in reply ? undefined : reply[0];
    return vector ? index.nearest(vector, counts, limit) : [];
  },
});
