import type { Answer } from '../../src/domain/law/answer.js';
import type { Article } from '../../src/domain/law/article.js';
import { isInForce } from '../../src/domain/law/is-in-force.js';

/**
 * What an answer cites that is not so: a quote that is not byte for byte a stored article, an article that was not in
 * force on the day, a citation that leads nowhere, a quotation in the text that no citation covers.
 *
 * @param stored every article of the corpus, by its id
 */
export function quoteExceptions(
  { date, sections, citations, answer, abstained }: Answer,
  stored: ReadonlyMap<string, readonly Article[]>,
): string[] {
  const cited = citations.filter(({ kind }) => kind === 'article');
  const faults = cited.flatMap(({ id, edition, law, article, text }) => {
    const found = (stored.get(id) ?? []).find(
      (one) => one.edition === edition && one.law === law && one.article === article,
    );
    if (!found) return [`${law}${article} leads nowhere`];
    return [
      ...(Buffer.from(found.text).equals(Buffer.from(text)) ? [] : [`${law}${article} is quoted otherwise`]),
      ...(isInForce(found, date) ? [] : [`${law}${article} was not in force on ${date}`]),
      ...(answer.includes(`“${found.text}”`) ? [] : [`${law}${article} is cited and not quoted`]),
    ];
  });
  const altered = (sections.otherTexts ?? []).filter(
    ({ article }) =>
      !(stored.get(article.id) ?? []).some(
        (one) => one.edition === article.edition && one.text === article.text,
      ),
  );
  const quoted = sections.law.filter(
    ({ id, text }) => !cited.some((one) => one.id === id && one.text === text),
  );
  return [
    ...faults,
    ...altered.map(({ article: { law, article } }) => `${law}${article} is shown otherwise`),
    ...quoted.map(({ law, article }) => `${law}${article} is quoted and not cited`),
    ...(abstained && citations.length > 0 ? ['cites and says that it does not know'] : []),
  ];
}

/** Articles by their ids; an id has one article in each version of its law. */
export const articlesById = (articles: readonly Article[]): ReadonlyMap<string, readonly Article[]> =>
  Map.groupBy(articles, ({ id }) => id);
