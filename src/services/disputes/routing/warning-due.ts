import type { Dispute } from '../../../domain/disputes/dispute.js';
import { revision } from '../../../domain/disputes/revision.js';
import type { Actor } from '../../../domain/people/actor.js';
import { HUB_ACTOR } from '../../../domain/people/hub-actor.js';
import type { EarlyWarning, WarningCause } from '../../../domain/routing/early-warning.js';
import { lacksWarning, warnEarly } from '../../../domain/routing/warn-early.js';
import { clearDue } from '../../effects/clear-due.js';
import { setDue } from '../../effects/set-due.js';
import { withOccasions } from '../../effects/tell-staff.js';
import { warningOccasion } from './routing-occasions.js';

/** The kind of due that an early warning is. */
export const WARNING_DUE = 'early-warning';

const dueId = (disputeId: string, cause: WarningCause): string => `${WARNING_DUE}:${disputeId}:${cause}`;

/** What the warning of a due is about. */
export const causeOfDue = (id: string): WarningCause => (id.endsWith(':gathering') ? 'gathering' : 'scale');

/** The dispute with the order to tell the leaders at `dueAt`, or to tell nobody any more (预警计时). */
export function withWarningDue(
  dispute: Dispute,
  { cause, since }: Pick<EarlyWarning, 'cause' | 'since'>,
  dueAt: Date | undefined,
  now: Date,
): Dispute {
  const id = dueId(dispute.id, cause);
  const at = { lane: 'dues', key: `warning:${cause}:${revision(dispute)}`, notBefore: now };
  const effect = dueAt
    ? setDue.emit(at, { due: { id, kind: WARNING_DUE, subjectId: dispute.id, dueAt, since } })
    : clearDue.emit(at, { dueId: id });
  return { ...dispute, effects: [...dispute.effects, effect] };
}

/** The dispute with the leaders warned: noted, told at the next beat, and put into their inboxes (发起预警). */
export function raisedWarning(
  dispute: Dispute,
  warning: Pick<EarlyWarning, 'cause' | 'gatheringOn' | 'note'>,
  by: Actor,
  now: Date,
): Dispute {
  const raised = { cause: warning.cause, since: now };
  const warned = withWarningDue(warnEarly(dispute, warning, by, now), raised, now, now);
  return withOccasions(warned, [warningOccasion(dispute, raised)]);
}

/** The same where so many are involved that they must be warned, and were not (群体性事件预警). */
export const warnedOfScale = (dispute: Dispute, now: Date): Dispute =>
  lacksWarning(dispute) ? raisedWarning(dispute, { cause: 'scale' }, HUB_ACTOR, now) : dispute;
