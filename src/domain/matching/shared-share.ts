/** How much of the smaller set lies in the other, from 0 to 1; 0 when one is empty. */
export function sharedShare(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const smaller = Math.min(left.size, right.size);
  return smaller === 0 ? 0 : left.intersection(right).size / smaller;
}
