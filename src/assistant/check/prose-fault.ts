/**
 * Why a sentence was struck (删句原因). `no-citation`: it names no source; `unknown-citation`: one that was not given;
 * `law`, `article`, `number`, `date`, `quote`, `case-number`: one that its sources do not hold; `weighty-word`: a word
 * of duty, right or guilt that they do not use; `polarity`: it turns what they say round; `not-in-source`: too little
 * of it is in them; `foreign-text`: letters or placeholders that they do not hold; `too-long`: nobody can check it.
 */
export type ProseFault =
  | 'no-citation'
  | 'unknown-citation'
  | 'law'
  | 'article'
  | 'number'
  | 'date'
  | 'quote'
  | 'case-number'
  | 'weighty-word'
  | 'polarity'
  | 'not-in-source'
  | 'foreign-text'
  | 'too-long';
