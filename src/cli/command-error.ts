/** Why a command ends without success, in one line. */
export class CommandError extends Error {
  readonly code = 'COMMAND';

  /** @param exitCode 1: it failed; 2: it was called wrongly */
  constructor(
    message: string,
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(message);
    this.name = 'CommandError';
  }
}
