/**
 * The peer: textbook BM25 over words in maps, with a fresh array of scores for every question.
 *
 * @returns a function from a question's terms to the best document numbers
 */
export function plainBm25(documents: readonly (readonly string[])[]) {
  const postings = new Map<string, Map<number, number>>();
  documents.forEach((terms, document) => {
    for (const term of terms) {
      const posting = postings.get(term) ?? new Map<number, number>();
      posting.set(document, (posting.get(document) ?? 0) + 1);
      postings.set(term, posting);
    }
  });
  const average = documents.reduce((sum, terms) => sum + terms.length, 0) / documents.length;

  return (question: readonly string[], limit: number): number[] => {
    const scores = new Array<number>(documents.length).fill(0);
    for (const term of question) {
      const posting = postings.get(term);
      if (!posting) continue;
      const rarity = Math.log(1 + (documents.length - posting.size + 0.5) / (posting.size + 0.5));
      for (const [document, count] of posting) {
        const length = documents[document]?.length ?? 0;
        const impact = (rarity * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * length) / average));
        scores[document] = (scores[document] ?? 0) + impact;
      }
    }
    return scores
      .map((score, document) => ({ score, document }))
      .filter(({ score }) => score > 0)
      .sort((left, right) => right.score - left.score || left.document - right.document)
      .slice(0, limit)
      .map(({ document }) => document);
  };
}
