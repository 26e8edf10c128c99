/** Why the hub does not start, or could not go on, in one line for whoever started it. */
export class StartError extends Error {
  readonly code = 'START';

  constructor(message: string) {
    super(message);
    this.name = 'StartError';
  }
}
