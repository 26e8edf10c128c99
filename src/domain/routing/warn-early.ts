import type { Dispute } from '../disputes/dispute.js';
import { recordEvent } from '../disputes/record-event.js';
import type { Actor } from '../people/actor.js';
import { HUB_ACTOR } from '../people/hub-actor.js';
import type { Owner } from '../people/owner.js';
import { routingOf } from './case-routing.js';
import type { EarlyWarning, WarningCause } from './early-warning.js';
import { isGroupScale } from './is-group-dispute.js';
import { withRouting } from './with-routing.js';

/** The warning with this cause, if the dispute has one. */
export const warningOf = (dispute: Dispute, cause: WarningCause): EarlyWarning | undefined =>
  routingOf(dispute).warnings.find((one) => one.cause === cause);

/** Whether the leaders must be warned of how many people are involved, and were not (应预警). */
export const lacksWarning = (dispute: Dispute): boolean =>
  dispute.step !== 'closed' && isGroupScale(dispute.scaleCode) && !warningOf(dispute, 'scale');

/** With the leaders to be warned (发起预警); of each cause once. What was found out anew takes the place of what was known. */
export function warnEarly(
  dispute: Dispute,
  warning: Pick<EarlyWarning, 'cause' | 'gatheringOn' | 'note'>,
  by: Actor,
  now: Date,
): Dispute {
  const raised: EarlyWarning = { ...warning, since: now, raisedBy: by, tellings: [] };
  return recordEvent(replaced(dispute, raised), { action: 'warned', cause: warning.cause }, by, now);
}

/** With it noted to whom the warning went, by name (预警送达). */
export const tellWarning = (
  dispute: Dispute,
  warning: EarlyWarning,
  told: readonly Owner[],
  now: Date,
): Dispute =>
  recordEvent(
    replaced(dispute, { ...warning, tellings: [...warning.tellings, { at: now, told }] }),
    { action: 'warning-sent', cause: warning.cause, told },
    HUB_ACTOR,
    now,
  );

/** With it noted that a leader knows (预警阅知). */
export const seeWarning = (dispute: Dispute, warning: EarlyWarning, by: Actor, now: Date): Dispute =>
  recordEvent(
    replaced(dispute, { ...warning, seen: { by, at: now } }),
    { action: 'warning-seen', cause: warning.cause },
    by,
    now,
  );

const replaced = (dispute: Dispute, warning: EarlyWarning): Dispute =>
  withRouting(dispute, {
    warnings: [...routingOf(dispute).warnings.filter(({ cause }) => cause !== warning.cause), warning],
  });
