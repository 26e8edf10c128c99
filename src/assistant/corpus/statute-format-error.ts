/** A statute file that cannot be read as one. The rest of the folder is imported all the same. */
export class StatuteFormatError extends Error {
  readonly code = 'STATUTE_FORMAT';

  constructor(
    reason: string,
    /** Line in the file, from 1, where there is one to name. */
    readonly line?: number,
  ) {
    super(reason);
  }
}
