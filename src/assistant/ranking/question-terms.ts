import { countTerms } from '../retrieval/count-terms.js';
import { expandQuestion } from '../retrieval/expand-question.js';
import type { Segmenter } from '../retrieval/segmenter.js';
import { signPairs } from '../retrieval/sign-pairs.js';
import { ASKING_PHRASES } from '../retrieval/stop-words.js';

/** What a question says. */
export interface SaidTerms {
  /** Words with how often they were said. */
  readonly words: ReadonlyMap<string, number>;
  /** Pairs of neighbouring signs, without the phrases that only make it a question. */
  readonly pairs: ReadonlyMap<string, number>;
}

/** A question cut into what it is searched by. */
export interface QuestionTerms extends SaidTerms {
  /** In simplified script. */
  readonly text: string;
  /** The statutes' words and pairs for what was said in lay words, by the hand-written table, with their shares. */
  readonly layWords: ReadonlyMap<string, number>;
  readonly layPairs: ReadonlyMap<string, number>;
}

/** Cuts a question into what it says, which is all that another can be compared with. */
export const saidTerms = (text: string, segment: Segmenter): SaidTerms => ({
  words: countTerms(segment(text)),
  pairs: countTerms(signPairs(text.replace(ASKING_PHRASES, ' '))),
});

/** Cuts a question into terms. */
export function questionTerms(text: string, segment: Segmenter): QuestionTerms {
  const said = saidTerms(text, segment);
  const [layWords, layPairs] = [new Map<string, number>(), new Map<string, number>()];
  for (const [phrase, share] of expandQuestion(text).statute) {
    for (const word of segment(phrase)) if (!said.words.has(word)) layWords.set(word, share);
    for (const pair of signPairs(phrase)) layPairs.set(pair, share);
  }
  return { text, ...said, layWords, layPairs };
}
