import type { Aggregate } from '../effects/aggregate.js';
import type { FilingState } from '../platforms/platform-report.js';

/** Whether the court's platform has something that was filed with it (提交状态). */
export interface FilingDelivery {
  readonly state: 'pending' | 'delivered' | 'refused';
  readonly requestedAt: Date;
  readonly deliveredAt?: Date;
  /** The platform's own number of it. */
  readonly externalId?: string;
  /** Why the platform did not take it. */
  readonly reason?: string;
}

/** One thing the court said of a filing, by its own count. */
export interface FilingEvent {
  readonly sequence: number;
  readonly state: FilingState;
  readonly at: Date;
  readonly caseNumber?: string;
  readonly note?: string;
}

/** Something that the hub files with the court's platform (向法院平台提交的事项), and what the court says of it. */
export interface CourtFiling extends Aggregate {
  /** Absent until it is sent. */
  readonly delivery?: FilingDelivery;
  /** Everything that was said, by sequence, each number once. */
  readonly events: readonly FilingEvent[];
}

/** The filing with one more thing that the court said; `undefined` when its number is known already. */
export function addFilingEvent<F extends CourtFiling>(filing: F, event: FilingEvent): F | undefined {
  if (filing.events.some(({ sequence }) => sequence === event.sequence)) return undefined;
  return { ...filing, events: [...filing.events, event].sort((a, b) => a.sequence - b.sequence) };
}
