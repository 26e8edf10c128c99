import { loadDictionary } from './dictionary.js';
import { readableRuns } from './readable-runs.js';
import { STOP_WORDS } from './stop-words.js';

/** Cuts Chinese text into words (分词), the long ones and the short ones inside them, without stop words. */
export type Segmenter = (text: string) => string[];

/** The segmenter, on the dictionary that is loaded when it is first needed. */
export async function loadSegmenter(): Promise<Segmenter> {
  const jieba = await loadDictionary();
  return (text) =>
    readableRuns(text)
      .flatMap((run) => jieba.cutForSearch(run, true))
      .filter((word) => !STOP_WORDS.has(word));
}
