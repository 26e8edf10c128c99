/** An EncodingAESKey that is none. The key itself is not in the message. */
export class BadMessageKeyError extends Error {
  readonly code = 'bad-message-key';

  constructor() {
    super('an EncodingAESKey has 43 letters and digits');
    this.name = 'BadMessageKeyError';
  }
}
