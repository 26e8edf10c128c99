import type { Aggregate } from '../effects/aggregate.js';
import type { PlatformReport } from '../platforms/platform-report.js';

/**
 * Something a platform told the hub (收件). It is stored first, acknowledged then, and applied by a job; its id
 * is `platform:eventId`, so that the same event can be stored once only.
 */
export interface InboxEntry extends Aggregate {
  /** Absent once it was erased. */
  readonly report?: PlatformReport;
  readonly receivedAt: Date;
  readonly state: 'received' | 'applied' | 'rejected';
  /** Why it could not be applied; such an entry waits for a person. */
  readonly reason?: string;
}
