import type { PlatformName } from '../../src/domain/platforms/platform-name.js';

/** A platform could not be read now. Nothing is lost: the cursor stays where it is. */
export class PlatformUnavailableError extends Error {
  readonly code = 'platform-unavailable';

  constructor(
    readonly platform: PlatformName,
    reason: string,
  ) {
    super(`${platform} cannot be read now: ${reason}`);
    this.name = 'PlatformUnavailableError';
  }
}
