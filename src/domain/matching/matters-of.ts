import { MATTERS } from './matters.js';

/** What a text in simplified script is about, as far as its words tell (争议事项). */
export const mattersOf = (text: string): Set<string> =>
  new Set(
    Object.entries(MATTERS)
      .filter(([, words]) => words.some((word) => text.includes(word)))
      .map(([matter]) => matter),
  );
