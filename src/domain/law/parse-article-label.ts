import type { ArticleNumber } from './article-number.js';
import { parseChineseNumber } from './parse-chinese-number.js';

const LABEL = /^第\s*([〇零一二两三四五六七八九十百千]+|\d{1,4})\s*条(?:之([一二三四五六七八九十]+))?$/;

/** Reads an article's label, with Chinese or Arabic numerals; undefined for anything else. */
export function parseArticleLabel(label: string): ArticleNumber | undefined {
  const match = LABEL.exec(label.trim());
  if (!match) return undefined;
  const [, number = '', insertion] = match;
  const main = /^\d/.test(number) ? Number(number) : parseChineseNumber(number);
  const inserted = insertion === undefined ? 0 : parseChineseNumber(insertion);
  return main === undefined || inserted === undefined ? undefined : { main, inserted };
}
