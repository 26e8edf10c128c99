const KINDS: readonly RegExp[] = [
  /民法典$/,
  /刑法$/,
  /诉讼法$|程序法$/,
  /^最高人民法院|^最高人民检察院|解释|批复/,
  /法$/,
  /条例$|条例\(/,
];

/** What kind of law a title names (法律位阶), as a number: the codes first, other rules last. */
export function lawKind(title: string): number {
  const kind = KINDS.findIndex((pattern) => pattern.test(title));
  return kind < 0 ? KINDS.length : kind;
}
