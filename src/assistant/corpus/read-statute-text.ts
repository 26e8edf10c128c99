import { believableOpenings } from './believable-openings.js';
import { HeadingPath } from './heading-path.js';
import { StatuteFormatError } from './statute-format-error.js';
import { statuteLines } from './statute-lines.js';
import type { StatuteText, StatuteUnit } from './statute-text.js';

/**
 * Reads the articles of a statute (条). One that has no numbered articles, such as a short official reply (批复),
 * is one unit as a whole.
 *
 * @param from offset at which the text begins, behind the head
 * @throws StatuteFormatError when there is no text
 */
export function readStatuteText(source: string, from: number): StatuteText {
  const lines = statuteLines(source, from);
  const { openings, notes } = believableOpenings(lines);
  const whole = source.slice(from).trim();
  if (whole === '') throw new StatuteFormatError('nothing follows the head');
  if (openings.size === 0) return { units: [{ label: '', path: [], text: whole }], notes };

  const units: StatuteUnit[] = [];
  const headings = new HeadingPath();
  let open: { label: string; path: readonly string[]; textStart: number } | undefined;
  const close = (end: number): void => {
    if (!open) return;
    const { label, path, textStart } = open;
    units.push({ label, path, text: source.slice(textStart, end).trim() });
    open = undefined;
  };

  for (const line of lines) {
    if (line.heading !== undefined) {
      close(line.start);
      headings.enter(line.heading);
    } else if (line.opening && openings.has(line)) {
      close(line.start);
      open = { label: line.opening.label, path: headings.path, textStart: line.opening.textStart };
    }
  }
  close(source.length);
  return { units, notes };
}
