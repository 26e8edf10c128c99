/** There is no corpus of this name. */
export class UnknownCorpusError extends Error {
  readonly code = 'UNKNOWN_CORPUS';

  constructor(name: string) {
    super(`there is no corpus ${name}`);
  }
}
