/**
 * How well scores tell one kind from another (AUROC): how often one of the first kind scores above one of the other,
 * a tie counting half. 0.5 is guessing, 1 is never wrong.
 */
export function areaUnderCurve(ones: readonly number[], others: readonly number[]): number {
  const all = [
    ...ones.map((score) => ({ score, isOne: true })),
    ...others.map((score) => ({ score, isOne: false })),
  ];
  all.sort((one, other) => one.score - other.score);
  let [area, below] = [0, 0];
  for (let start = 0; start < all.length; ) {
    let end = start;
    let tiedOnes = 0;
    for (; end < all.length && all[end]?.score === all[start]?.score; end++) if (all[end]?.isOne) tiedOnes++;
    const tiedOthers = end - start - tiedOnes;
    area += tiedOnes * (below + tiedOthers / 2);
    below += tiedOthers;
    start = end;
  }
  return area / Math.max(1, ones.length * others.length);
}
