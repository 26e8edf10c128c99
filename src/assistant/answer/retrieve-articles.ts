import type { IsoDate } from '../../domain/law/iso-date.js';
import type { DenseSearch } from '../embedding/dense-search.js';
import { fusedHits } from '../embedding/fused-hits.js';
import { cleanQuestion } from '../retrieval/clean-question.js';
import type { CorpusSnapshot } from '../retrieval/corpus-snapshot.js';
import { simplifyQuestion } from '../retrieval/simplify-question.js';
import { readQuestion } from '../spelling/read-question.js';

/**
 * The ids of the articles that speak to a question, best first (检索): those that it names by law and number, then
 * those that the search finds. Nothing is weighed, composed or declined: this is what retrieval is measured by.
 */
export async function retrieveArticles(
  question: string,
  day: IsoDate,
  limit: number,
  { search, lookup }: CorpusSnapshot,
  dense?: DenseSearch,
): Promise<string[]> {
  const { searched } = await readQuestion(await simplifyQuestion(cleanQuestion(question)));
  const named = lookup.named(searched, day).flatMap(({ position }) => position ?? []);
  const hits = await fusedHits(searched, day, limit, { search, dense });
  const found = hits.map(({ position }) => position);
  const ids = [...new Set([...named, ...found])].map((position) => search.index.units.ids[position] ?? '');
  return [...new Set(ids)].slice(0, limit);
}
