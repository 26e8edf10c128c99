import { loadKeyWordSounds } from './key-word-sounds.js';
import { KEY_WORDS } from './key-words.js';

/** A stretch of a text that sounds like a key word and is written otherwise (同音候选). */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly typed: string;
  readonly read: string;
  /** Whether it sounds the same everywhere, and not only in Yunnan. */
  readonly exact: boolean;
}

const SHORTEST = 2;
const LONGEST = 4;

/** How many signs of the key word were written. */
export const keptSigns = ({ typed, read }: Pick<Candidate, 'typed' | 'read'>): number =>
  [...typed].filter((sign, at) => sign === read[at]).length;

/**
 * All stretches of a text that sound like a key word which they are not, and have a sign of it: whoever gets every sign wrong has
 * mostly written something else.
 */
export async function soundAlikes(text: string): Promise<Candidate[]> {
  const runs = [...text.matchAll(/[\u4e00-\u9fff]{2,}/gu)];
  if (runs.length === 0) return [];
  const sounds = await loadKeyWordSounds();
  return runs.flatMap(({ 0: run, index }) => {
    const syllables = sounds.syllablesOf(run);
    // A sign without a sound would shift all others.
    if (syllables.length !== run.length) return [];
    const found: Candidate[] = [];
    for (let from = 0; from + SHORTEST <= run.length; from++)
      for (let to = from + SHORTEST; to <= Math.min(run.length, from + LONGEST); to++) {
        const [typed, said] = [run.slice(from, to), syllables.slice(from, to)];
        if (KEY_WORDS.has(typed)) continue;
        const alike = sounds.alike(said);
        for (const read of alike.length > 0 ? alike : sounds.heard(said))
          if (keptSigns({ typed, read }) > 0)
            found.push({ start: index + from, end: index + to, typed, read, exact: alike.length > 0 });
      }
    return found;
  });
}
