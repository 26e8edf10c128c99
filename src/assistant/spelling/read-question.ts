import type { MendedWord } from '../../domain/law/mended-word.js';
import { mendSpelling } from './mend-spelling.js';

/** How a question is read (问题改读). */
export interface ReadQuestion {
  /** What is searched for: the question with its slips mended, and beside it what was written. */
  readonly searched: string;
  /** What danger is heard in: the question as it was written, and as it is read. */
  readonly heard: string;
  readonly readAs: readonly MendedWord[];
}

/**
 * Reads a question that may have slips (按音改读).
 *
 * @param typed in simplified script
 */
export async function readQuestion(typed: string): Promise<ReadQuestion> {
  const { text, mended } = await mendSpelling(typed);
  if (mended.length === 0) return { searched: typed, heard: typed, readAs: mended };
  return {
    searched: [text, ...mended.map((word) => word.typed)].join(' '),
    heard: `${typed}。\n${text}`,
    readAs: mended,
  };
}
