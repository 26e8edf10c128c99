import type { UnreadEntry } from './import-report.js';

/** An import that came to nothing. The version that was in use stays in use. */
export class CorpusImportError extends Error {
  readonly code = 'CORPUS_IMPORT';

  constructor(
    message: string,
    readonly unread: readonly UnreadEntry[] = [],
  ) {
    super(message);
  }
}
