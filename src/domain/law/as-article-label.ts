import { formatArticleLabel } from './format-article-label.js';
import { parseArticleLabel } from './parse-article-label.js';

/** An article's label as statutes write it, also where somebody wrote 第290条; what is no label stays as it is. */
export function asArticleLabel(label: string): string {
  const number = parseArticleLabel(label);
  return number ? formatArticleLabel(number) : label.trim();
}
