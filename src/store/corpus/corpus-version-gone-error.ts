/** A corpus version was dropped while it was being read. Ask again: there is a newer one. */
export class CorpusVersionGoneError extends Error {
  readonly code = 'CORPUS_VERSION_GONE';

  constructor(version: string) {
    super(`corpus version ${version} is no longer stored`);
  }
}
