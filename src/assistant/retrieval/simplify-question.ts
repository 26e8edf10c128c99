import { foldSpoken } from './fold-spoken.js';
import { toSimplified } from './to-simplified.js';

/** Writes a question as the corpus is written: simplified, wide signs made narrow, dialect words in common ones. */
export const simplifyQuestion = async (question: string): Promise<string> =>
  foldSpoken(await toSimplified(question.normalize('NFKC')));
