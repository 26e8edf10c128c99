/** Replaces every sign by `*` but those at the places to keep. One sign stays one sign. */
export const keepSigns = (
  signs: readonly string[],
  isKept: (index: number, sign: string) => boolean,
): string => signs.map((sign, index) => (isKept(index, sign) ? sign : '*')).join('');
