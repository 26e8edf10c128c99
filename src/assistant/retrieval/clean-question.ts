/** Signs without width and marks that turn the direction of writing: they only hide what is written. */
const INVISIBLE = /\p{Cf}/gu;
/** Control signs, and signs that mean nothing in particular. */
const UNREADABLE = /[\p{Cc}\p{Co}\p{Cn}\uFFFD]/gu;

/**
 * What of a question can be read (清洗): without invisible and control signs and broken surrogates, white space
 * closed up. Whatever it says is only ever searched for, never obeyed.
 */
export const cleanQuestion = (question: string): string =>
  question.toWellFormed().replace(INVISIBLE, '').replace(UNREADABLE, ' ').replace(/\s+/g, ' ').trim();
