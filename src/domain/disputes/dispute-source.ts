import type { PlatformName } from '../platforms/platform-name.js';

/** Where a report of a dispute came from (来源). */
export interface DisputeSource {
  readonly platform: PlatformName | 'hub';
  readonly externalId: string;
  readonly reportedAt: Date;
}
