/** Whether a corpus can be called so (语料库名): small letters, figures and hyphens, at most 40 of them. */
export const isCorpusName = (name: string): boolean => /^[a-z0-9][a-z0-9-]{0,39}$/.test(name);
