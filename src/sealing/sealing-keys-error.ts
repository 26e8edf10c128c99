/** The sealing keys are missing, cannot be read, or are not those that the store was sealed with. */
export class SealingKeysError extends Error {
  readonly code = 'SEALING_KEYS';
}
