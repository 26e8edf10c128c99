/** The pairs of neighbouring signs in a text, without punctuation and spaces: words, for text that has no gaps. */
export function bigrams(text: string): Set<string> {
  const signs = [...text.replace(/[^\p{L}\p{N}]/gu, '')];
  return new Set(signs.slice(1).map((sign, index) => `${signs[index]}${sign}`));
}
