import type { ArticleNumber } from '../../domain/law/article-number.js';
import { compareArticleNumbers } from '../../domain/law/compare-article-numbers.js';
import type { StatuteLine } from './statute-lines.js';
import type { StatuteNote } from './statute-text.js';

/** Whether one article may stand right behind another: 5 then 6, 5 then 5之一, 5之一 then 5之二 or 6. */
const follows = (previous: ArticleNumber, next: ArticleNumber): boolean =>
  next.main === previous.main
    ? next.inserted === previous.inserted + 1
    : next.main === previous.main + 1 && next.inserted === 0;

/**
 * Tells real articles from paragraphs that merely begin with a reference. Articles count up one by one; a jump is
 * believed only when the number that should follow never comes.
 */
export function believableOpenings(lines: readonly StatuteLine[]): {
  openings: ReadonlySet<StatuteLine>;
  notes: StatuteNote[];
} {
  const openings = new Set<StatuteLine>();
  const notes: StatuteNote[] = [];
  const candidates = lines.flatMap((line) => (line.opening ? [{ line, ...line.opening }] : []));
  let last: { label: string; number: ArticleNumber } | undefined;

  candidates.forEach((candidate, index) => {
    const { line, label, number } = candidate;
    if (last && !follows(last.number, number)) {
      const previous = last;
      const forward = compareArticleNumbers(number, previous.number) > 0;
      const missing = !candidates.slice(index + 1).some((later) => follows(previous.number, later.number));
      if (!forward || !missing) {
        const reason = `${label} does not follow ${previous.label}: kept as part of ${previous.label}`;
        notes.push({ line: line.number, reason });
        return;
      }
      notes.push({ line: line.number, reason: `the numbers jump from ${previous.label} to ${label}` });
    }
    openings.add(line);
    last = candidate;
  });
  return { openings, notes };
}
