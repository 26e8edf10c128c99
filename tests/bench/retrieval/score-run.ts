/** A question with the articles that answer it. */
export interface JudgedQuestion {
  readonly qid: string;
  readonly text: string;
  readonly gold: readonly string[];
}

/** Averages over questions; each between 0 and 1. */
export interface Scores {
  readonly recall10: number;
  readonly recall100: number;
  readonly mrr10: number;
}

/** Scores ranked article ids as the shared scorer does: recall by question, rank of the first hit among ten. */
export function scoreRun(
  questions: readonly JudgedQuestion[],
  answer: (question: string) => readonly string[],
): Scores {
  const sums = { recall10: 0, recall100: 0, mrr10: 0 };
  for (const { text, gold } of questions) {
    const ids = [...new Set(answer(text))];
    const recall = (cut: number): number =>
      ids.slice(0, cut).filter((id) => gold.includes(id)).length / new Set(gold).size;
    const first = ids.slice(0, 10).findIndex((id) => gold.includes(id));
    sums.recall10 += recall(10);
    sums.recall100 += recall(100);
    sums.mrr10 += first < 0 ? 0 : 1 / (first + 1);
  }
  const count = Math.max(1, questions.length);
  return {
    recall10: sums.recall10 / count,
    recall100: sums.recall100 / count,
    mrr10: sums.mrr10 / count,
  };
}
