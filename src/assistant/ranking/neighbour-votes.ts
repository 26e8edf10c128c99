import type { Neighbour } from './answered-questions.js';

/** What the neighbours of a question speak for: each number is a likeness or a sum of likenesses. */
export interface NeighbourVotes {
  /** The likest neighbour that an article answers. */
  readonly likest: ReadonlyMap<number, number>;
  /** All neighbours that an article answers. */
  readonly articles: ReadonlyMap<number, number>;
  /** By law and by chapter, each neighbour's likeness shared among its articles. */
  readonly laws: ReadonlyMap<number, number>;
  readonly chapters: ReadonlyMap<number, number>;
  /** The likeness that speaks for articles which are not there, or not in force. */
  readonly absent: number;
}

/** The units that can be voted for. */
export interface VotedUnits {
  readonly lawNumbers: Int32Array;
  readonly chapters: Int32Array;
  readonly isInForce: (unit: number) => boolean;
}

/** Counts what neighbours speak for (邻近问题投票). */
export function neighbourVotes(
  neighbours: readonly Neighbour[],
  { lawNumbers, chapters: chapterOf, isInForce }: VotedUnits,
): NeighbourVotes {
  const [likest, articles] = [new Map<number, number>(), new Map<number, number>()];
  const [laws, chapters] = [new Map<number, number>(), new Map<number, number>()];
  let absent = 0;
  for (const { question, likeness } of neighbours) {
    absent += likeness * (question.absent ?? 0);
    const share = likeness / Math.max(1, question.articles.length);
    for (const article of question.articles) {
      if (!isInForce(article)) {
        absent += likeness;
        continue;
      }
      likest.set(article, Math.max(likest.get(article) ?? 0, likeness));
      add(articles, article, likeness);
      add(laws, lawNumbers[article] ?? 0, share);
      add(chapters, chapterOf[article] ?? 0, share);
    }
  }
  return { likest, articles, laws, chapters, absent };
}

function add(sums: Map<number, number>, key: number, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount);
}
