import { countTerms } from '../retrieval/count-terms.js';
import { expandQuestion } from '../retrieval/expand-question.js';
import type { Segmenter } from '../retrieval/segmenter.js';
import { signPairs } from '../retrieval/sign-pairs.js';
import { ASKING_PHRASES } from '../retrieval/stop-words.js';

/** A question cut into what it is searched by. */
export interface QuestionTerms {
  /** In simplified script. */
  readonly text: string;
  /** Words with how often they were said. */
  readonly words: ReadonlyMap<string, number>;
  /** Pairs of neighbouring signs, without the phrases that only make it a question. */
  readonly pairs: ReadonlyMap<string, number>;
  /** The statutes' words and pairs for what was said in lay words, by the hand-written table, with their shares. */
  readonly layWords: ReadonlyMap<string, number>;
  readonly layPairs: ReadonlyMap<string, number>;
}

/** Cuts a question into terms. */
export function questionTerms(text: string, segment: Segmenter): QuestionTerms {
  const words = countTerms(segment(text));
  const [layWords, layPairs] = [new Map<string, number>(), new Map<string, number>()];
  for (const [phrase, share] of expandQuestion(text).statute) {
    for (const word of segment(phrase)) if (!words.has(word)) layWords.set(word, share);
    for (const pair of signPairs(phrase)) layPairs.set(pair, share);
  }
  return { text, words, pairs: countTerms(signPairs(text.replace(ASKING_PHRASES, ' '))), layWords, layPairs };
}
