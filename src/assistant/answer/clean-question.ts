// Control signs, marks that turn the direction of writing, signs without width, and signs of private use.
const UNREADABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu;

/**
 * What of a question can be read (清洗): without control signs, direction marks and broken surrogates, wide letters
 * and figures made narrow, white space closed up. Whatever it says is only ever searched for, never obeyed.
 */
export const cleanQuestion = (question: string): string =>
  question
    .toWellFormed()
    .replaceAll('\uFFFD', ' ')
    .replace(UNREADABLE, ' ')
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim();
