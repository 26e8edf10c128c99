/** Whether a write failed because there is a document with that `_id` already. */
export const isDuplicateId = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 11000;
