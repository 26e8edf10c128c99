import { readableRuns } from './readable-runs.js';

/** The readable signs of many texts in one array. */
export interface PackedSigns {
  /** Where each text begins; one more entry than there are texts. */
  readonly offsets: Int32Array;
  /** UTF-16 numbers, 0 where something that is not read stood between. */
  readonly signs: Uint16Array;
}

/** Packs texts, sign by sign, so that they can be compared with a question without being made again. */
export function packSigns(texts: readonly string[]): PackedSigns {
  const offsets = new Int32Array(texts.length + 1);
  const runs = texts.map((text) => readableRuns(text).join('\0'));
  runs.forEach((run, text) => {
    offsets[text + 1] = (offsets[text] ?? 0) + run.length;
  });
  const signs = new Uint16Array(offsets[texts.length] ?? 0);
  runs.forEach((run, text) => {
    for (let at = 0; at < run.length; at++) signs[(offsets[text] ?? 0) + at] = run.charCodeAt(at);
  });
  return { offsets, signs };
}
