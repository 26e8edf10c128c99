/** How often words occur in everyday Chinese (日常词频), out of `total` words. */
export interface EverydayFrequencies {
  readonly total: number;
  of(word: string): number;
}

/** Reads the frequencies that the segmenter's dictionary carries, one `word frequency kind` a line. */
export async function loadEverydayFrequencies(): Promise<EverydayFrequencies> {
  const { dict } = await import('@node-rs/jieba/dict.js');
  const counts = new Map<string, number>();
  let total = 0;
  for (const line of new TextDecoder().decode(dict).split('\n')) {
    const [word, frequency] = line.split(' ');
    const count = Number(frequency);
    if (!word || !Number.isFinite(count)) continue;
    counts.set(word, count);
    total += count;
  }
  return { total, of: (word) => counts.get(word) ?? 0 };
}
