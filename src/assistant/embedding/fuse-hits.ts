import type { Hit } from '../retrieval/statute-search.js';

/** How much less the second place counts than the first: as usual for lists of some dozens. */
const RANK_OFFSET = 20;

/**
 * One order of two (倒数排名融合): each list gives a unit 1 / (20 + place), and how near it comes is the better of what the two
 * say. With nothing in the second list the first one stays as it is.
 */
export function fuseHits(words: readonly Hit[], vectors: readonly Hit[], limit: number): Hit[] {
  if (vectors.length === 0) return words.slice(0, limit);
  const fused = new Map<number, Hit & { score: number }>();
  for (const list of [words, vectors]) {
    for (const [place, { position, closeness }] of list.entries()) {
      const known = fused.get(position);
      fused.set(position, {
        position,
        closeness: Math.max(closeness, known?.closeness ?? 0),
        score: (known?.score ?? 0) + 1 / (RANK_OFFSET + place),
      });
    }
  }
  return [...fused.values()]
    .sort((one, other) => other.score - one.score || one.position - other.position)
    .slice(0, limit)
    .map(({ position, closeness }) => ({ position, closeness }));
}
