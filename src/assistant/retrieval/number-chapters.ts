import type { Article } from '../../domain/law/article.js';

/** Which chapter each article stands in, and which articles stand in each chapter (章). */
export interface NumberedChapters {
  readonly chapters: Int32Array;
  readonly members: readonly (readonly number[])[];
}

/** Numbers the chapters of a corpus: articles of one law under the same headings stand in one. */
export function numberChapters(articles: readonly Pick<Article, 'law' | 'path'>[]): NumberedChapters {
  const numbers = new Map<string, number>();
  const members: number[][] = [];
  const chapters = Int32Array.from(articles, ({ law, path }, unit) => {
    const name = [law, ...path].join('\n');
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    const others = members[number];
    if (others) others.push(unit);
    else members[number] = [unit];
    return number;
  });
  return { chapters, members };
}
