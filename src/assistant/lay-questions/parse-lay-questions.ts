import { formatArticleLabel } from '../../domain/law/format-article-label.js';
import type { LayQuestion, NumberedArticle } from './lay-question.js';
import type { Numbering } from './numbering.js';

const REFERENCE = /^(?<law>\S.*) (?<main>\d{1,4})(?:-(?<inserted>\d{1,2}))?$/u;

/**
 * Reads questions as they are written down: what is asked, to its articles, such as "民法典 1062；民法典 1063".
 *
 * @param fields file name to what the file holds
 * @throws Error that names, for every fault, the file and the question: whoever corrected it reads it
 */
export function parseLayQuestions(
  fields: Readonly<Record<string, Readonly<Record<string, string>>>>,
  numberings: readonly Numbering[],
): LayQuestion[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  // Most articles answer several questions: each is read once.
  const known = new Map<string, NumberedArticle | undefined>();
  const read = (reference: string): NumberedArticle | undefined => {
    if (!known.has(reference)) known.set(reference, articleOf(reference, numberings));
    return known.get(reference);
  };
  const questions = Object.entries(fields).flatMap(([file, asked]) =>
    Object.entries(asked).map(([text, references]): LayQuestion => {
      if (seen.has(text)) faults.push(`${file}, ${text}: asked twice`);
      seen.add(text);
      const articles = references.split('；').flatMap((reference) => {
        const article = read(reference);
        if (!article) faults.push(`${file}, ${text}: ${reference} is no law with an article's number`);
        return article ?? [];
      });
      return { text, articles };
    }),
  );
  if (faults.length > 0) throw new Error(`lay questions are not well-formed:\n${faults.join('\n')}`);
  return questions;
}

function articleOf(reference: string, numberings: readonly Numbering[]): NumberedArticle | undefined {
  const { law, main, inserted = '0' } = REFERENCE.exec(reference)?.groups ?? {};
  if (law === undefined) return undefined;
  const numbering = numberings.find((one) => one.law === law && Number(main) >= one.from);
  const article = formatArticleLabel({ main: Number(main), inserted: Number(inserted) });
  return { law, article, since: numbering?.since, before: numbering?.before };
}
