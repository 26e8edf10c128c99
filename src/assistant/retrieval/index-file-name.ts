/** Name of the cache file of a corpus version's index. Names of corpora hold no full stop. */
export const indexFileName = ({ corpus, id }: { readonly corpus: string; readonly id: string }): string =>
  `${corpus}.${id}.bin`;
