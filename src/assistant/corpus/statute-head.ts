import { StatuteFormatError } from './statute-format-error.js';

const END_OF_HEAD = '<!-- INFO END -->';

/** What stands above a statute's text (文首). */
export interface StatuteHead {
  readonly title: string;
  /** The part of a code that is split over several files (编). */
  readonly part: string | undefined;
  /** Adoption, amendments, publication and coming into force, one line each. */
  readonly history: readonly string[];
  /** Where the text begins: offset into the file, in UTF-16 units. */
  readonly bodyStart: number;
}

/**
 * Reads the head of a statute file.
 *
 * @throws StatuteFormatError when the head has no title or no end
 */
export function readStatuteHead(source: string): StatuteHead {
  const end = source.indexOf(END_OF_HEAD);
  if (end < 0) throw new StatuteFormatError(`no "${END_OF_HEAD}" ends the head`);
  const lines = source
    .slice(0, end)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [title, part] = lines.filter((line) => /^#\s+\S/.test(line)).map((line) => line.slice(1).trim());
  if (title === undefined) throw new StatuteFormatError('no "# title" in the head', 1);
  const history = lines.filter((line) => !line.startsWith('#'));
  return { title, part, history, bodyStart: end + END_OF_HEAD.length };
}
