/** A document would grow past what one atomic write may carry. Nothing was changed. */
export class DocumentTooLargeError extends Error {
  readonly code = 'DOCUMENT_TOO_LARGE';

  constructor(type: string, id: string) {
    super(`${type} ${id} would exceed 256 KB; nothing was written`);
  }
}
