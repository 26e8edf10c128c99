import type { IsoDate } from '../../domain/law/iso-date.js';
import type { Hit, StatuteSearch } from '../retrieval/statute-search.js';
import type { DenseSearch } from './dense-search.js';
import { fuseHits } from './fuse-hits.js';

/** How far down each of the two lists is looked. */
const DEPTH = 50;

/** What words find, with what vectors find where there are any (检索融合). The words' own order is nobody's but theirs. */
export async function fusedHits(
  question: string,
  day: IsoDate,
  limit: number,
  { search, dense }: { readonly search: StatuteSearch; readonly dense?: DenseSearch | undefined },
): Promise<Hit[]> {
  if (!dense) return search.search(question, day, limit);
  const depth = Math.max(DEPTH, limit);
  const nearest = await dense.nearest(question, search.inForceOn(day), depth);
  return fuseHits(search.search(question, day, nearest.length === 0 ? limit : depth), nearest, limit);
}
