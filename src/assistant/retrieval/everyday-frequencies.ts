/** How often words occur in everyday Chinese (日常词频), out of `total` words. */
export interface EverydayFrequencies {
  readonly total: number;
  of(word: string): number;
}

/** Reads how often these words occur from the segmenter's dictionary, which has one `word frequency kind` a line. */
export async function loadEverydayFrequencies(words: readonly string[]): Promise<EverydayFrequencies> {
  const { dict } = await import('@node-rs/jieba/dict.js');
  const text = new TextDecoder().decode(dict);
  const counts = new Map(words.map((word) => [word, 0]));
  let total = 0;
  // Sign by sign: to cut the third of a million lines into arrays takes several times as long.
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const gap = text.indexOf(' ', start);
    const [word, count] = [text.slice(start, gap), Number.parseInt(text.slice(gap + 1, end), 10)];
    if (gap <= start || gap > end || Number.isNaN(count)) continue;
    if (counts.has(word)) counts.set(word, count);
    total += count;
  }
  return { total, of: (word) => counts.get(word) ?? 0 };
}
