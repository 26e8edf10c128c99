import type { AuditedBy } from '../../../domain/audit/audited-by.js';
import { refuse } from '../../../domain/disputes/refuse.js';
import { aggregatesOf } from '../../../store/aggregates-of.js';
import type { ServiceContext } from '../../context.js';
import { checkReason } from '../check-reason.js';
import { auditedRelease } from './audited-release.js';
import { parkedEffect, type WorkAddress } from './parked-work.js';
import type { ReleaseOutcome } from './release-outcome.js';
import { withoutEffect } from './without-effect.js';

/** Gives parked work up, for a reason that is on record (放弃搁置事项); what waits behind it follows in order. */
export async function dropParked(
  address: WorkAddress,
  reason: string,
  by: AuditedBy,
  { clock, repositories }: Pick<ServiceContext, 'clock' | 'repositories'>,
): Promise<ReleaseOutcome> {
  const refusal = checkReason(reason);
  if (refusal) return refusal;
  const outcome = await aggregatesOf(repositories)
    .get(address.type)
    ?.change<ReleaseOutcome>(address.id, (current) => {
      const effect = parkedEffect(current, address.effect);
      if (!effect) return { result: { released: 'gone' } };
      const now = clock.now();
      const left = withoutEffect(address.type, current, effect, reason.trim(), now);
      const audited = auditedRelease(
        current,
        address,
        { detail: 'work-dropped', reason: reason.trim() },
        by,
        now,
      );
      return { next: { ...left, effects: [...left.effects, audited] }, result: { released: 'dropped' } };
    });
  return outcome ?? refuse('not-found', '没有找到该事项。');
}
