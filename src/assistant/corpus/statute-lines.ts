import type { ArticleNumber } from '../../domain/law/article-number.js';
import { parseArticleLabel } from '../../domain/law/parse-article-label.js';

// The label must stand at the head of a paragraph and apart from what follows: 第三条规定的… is a reference.
const OPENING = /^[ \t　]*(第[〇零一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十]+)?)(?:[ \t　]+|$)/;
const HEADING = /^#{1,6}[ \t]+(\S.*)$/;

/** A line of a statute's text. Offsets count UTF-16 units from the beginning of the file. */
export interface StatuteLine {
  /** From 1. */
  readonly number: number;
  readonly start: number;
  readonly heading?: string;
  /** A paragraph that looks like the beginning of an article. */
  readonly opening?: { readonly label: string; readonly number: ArticleNumber; readonly textStart: number };
}

/** Splits a statute's text into lines and says what each may be. */
export function statuteLines(source: string, from: number): StatuteLine[] {
  const firstNumber = source.slice(0, from).split('\n').length;
  let start = from;
  return source
    .slice(from)
    .split('\n')
    .map((raw, index) => {
      const line = { number: firstNumber + index, start, ...classify(raw.replace(/\r$/, ''), start) };
      start += raw.length + 1;
      return line;
    });
}

function classify(text: string, start: number): Pick<StatuteLine, 'heading' | 'opening'> {
  const heading = HEADING.exec(text)?.[1]?.trim();
  if (heading !== undefined) return { heading };
  const match = OPENING.exec(text);
  const label = match?.[1];
  const number = label === undefined ? undefined : parseArticleLabel(label);
  if (!match || label === undefined || number === undefined) return {};
  return { opening: { label, number, textStart: start + match[0].length } };
}
