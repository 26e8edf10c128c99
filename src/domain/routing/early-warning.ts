import type { Actor } from '../people/actor.js';
import type { Owner } from '../people/owner.js';

/** What the leader is warned of (预警事由): many people are involved 群体性事件, or a gathering is planned 拟聚集. */
export const WARNING_CAUSES = ['scale', 'gathering'] as const;

export type WarningCause = (typeof WARNING_CAUSES)[number];

/** An early warning to the leaders (预警), to whom it went by name, and who of them has said that he or she knows. */
export interface EarlyWarning {
  readonly cause: WarningCause;
  readonly since: Date;
  readonly raisedBy: Actor;
  /** Day of a planned gathering (拟聚集日期), and what is known of it. */
  readonly gatheringOn?: string;
  readonly note?: string;
  readonly tellings: readonly { readonly at: Date; readonly told: readonly Owner[] }[];
  readonly seen?: { readonly by: Actor; readonly at: Date };
}
