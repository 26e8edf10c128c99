import { areaReaches } from '../../../domain/areas/area-reaches.js';
import type { Dispute } from '../../../domain/disputes/dispute.js';
import type { Refusal } from '../../../domain/disputes/refusal.js';
import { refuse } from '../../../domain/disputes/refuse.js';
import type { Actor } from '../../../domain/people/actor.js';
import type { WarningCause } from '../../../domain/routing/early-warning.js';
import { seeWarning as seen, warningOf } from '../../../domain/routing/warn-early.js';
import type { ServiceContext } from '../../context.js';
import { changeRouting } from './change-routing.js';
import { withWarningDue } from './warning-due.js';

/** A leader says that he or she knows of an early warning (阅知预警); after that nobody is told again. */
export function seeWarning(
  id: string,
  cause: WarningCause,
  by: Actor,
  context: ServiceContext,
): Promise<Dispute | Refusal> {
  const now = context.clock.now();
  return changeRouting(
    id,
    undefined,
    (current) => {
      const warning = warningOf(current, cause);
      if (by.role !== 'leader' || !areaReaches(by.areaCode, current.areaCode)) {
        return refuse('role-not-allowed', '预警由领导小组成员阅知。', current.step);
      }
      if (!warning) return refuse('not-found', '没有这项预警。', current.step);
      if (warning.seen) return refuse('already-decided', '该预警已有人阅知。', current.step);
      return withWarningDue(seen(current, warning, by, now), warning, undefined, now);
    },
    by,
    context,
  );
}
