/** The data key was destroyed: nothing more can be kept about its subject. Nothing was written. */
export class SubjectErasedError extends Error {
  readonly code = 'SUBJECT_ERASED';

  constructor(keyId: string) {
    super(`the data key ${keyId} was destroyed; nothing more can be sealed with it`);
  }
}
