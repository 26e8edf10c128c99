const SHORTEST = 16;

/** A shared secret so short that signatures made with it prove nothing. The secret itself is not in the message. */
export class WeakSecretError extends Error {
  readonly code = 'weak-secret';

  constructor(platform: string) {
    super(`the secret shared with ${platform} must have at least ${SHORTEST} characters`);
    this.name = 'WeakSecretError';
  }

  /** @throws WeakSecretError if the secret is too short to be one */
  static check(platform: string, secret: string): void {
    if (secret.length < SHORTEST) throw new WeakSecretError(platform);
  }
}
