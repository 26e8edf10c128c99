/** Somebody else wrote the same document first, again and again. Nothing was changed. */
export class WriteConflictError extends Error {
  readonly code = 'WRITE_CONFLICT';

  constructor(type: string, id: string) {
    super(`${type} ${id} is being changed by others; nothing was written`);
  }
}
