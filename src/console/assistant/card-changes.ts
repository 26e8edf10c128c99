import type { CardText } from './card.js';
import { CARD_FIELDS, writtenField } from './card-fields.js';

/** One line of a field that a proposal touches: kept, taken away or added. */
export interface ChangedLine {
  readonly what: 'kept' | 'gone' | 'new';
  readonly line: string;
}

/** The fields of a card that a proposal changes, each before and after (修订前后). */
export const cardChanges = (
  before: CardText | null,
  after: CardText,
): readonly { readonly title: string; readonly lines: readonly ChangedLine[] }[] =>
  CARD_FIELDS.map((field) => ({
    title: field.title,
    lines: changedLines(before ? writtenField(before, field) : '', writtenField(after, field)),
  })).filter(({ lines }) => lines.some(({ what }) => what !== 'kept'));

/** Along the longest run of lines that both have in this order; cards have few. */
function changedLines(before: string, after: string): readonly ChangedLine[] {
  const [old, next] = [before, after].map((text) => (text === '' ? [] : text.split('\n')));
  if (!old || !next) return [];
  const common = (i: number, j: number): number => {
    const key = `${i} ${j}`;
    const known = lengths.get(key);
    if (known !== undefined) return known;
    const length =
      i >= old.length || j >= next.length
        ? 0
        : old[i] === next[j]
          ? common(i + 1, j + 1) + 1
          : Math.max(common(i + 1, j), common(i, j + 1));
    lengths.set(key, length);
    return length;
  };
  const lengths = new Map<string, number>();
  const lines: ChangedLine[] = [];
  for (let i = 0, j = 0; i < old.length || j < next.length; ) {
    const [gone, come] = [old[i], next[j]];
    if (gone !== undefined && gone === come) {
      lines.push({ what: 'kept', line: gone });
      i += 1;
      j += 1;
    } else if (gone !== undefined && common(i + 1, j) >= common(i, j + 1)) {
      lines.push({ what: 'gone', line: gone });
      i += 1;
    } else {
      lines.push({ what: 'new', line: come ?? '' });
      j += 1;
    }
  }
  return lines;
}
