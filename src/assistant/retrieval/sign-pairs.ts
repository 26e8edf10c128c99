import { readableRuns } from './readable-runs.js';

/** Every two neighbouring signs of a text (二元组); a sign that stands alone counts by itself. */
export const signPairs = (text: string): string[] =>
  readableRuns(text).flatMap((run) => {
    const signs = [...run];
    return signs.length === 1 ? signs : signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
  });
