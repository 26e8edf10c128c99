import type { AuditedBy } from '../../../domain/audit/audited-by.js';
import { refuse } from '../../../domain/disputes/refuse.js';
import { aggregatesOf } from '../../../store/aggregates-of.js';
import type { ServiceContext } from '../../context.js';
import { auditedRelease } from './audited-release.js';
import { parkedEffect, type WorkAddress } from './parked-work.js';
import type { ReleaseOutcome } from './release-outcome.js';

/** Has parked work tried again, as if for the first time (重试搁置事项); what waits behind it follows in order. */
export async function retryParked(
  address: WorkAddress,
  by: AuditedBy,
  { clock, repositories }: Pick<ServiceContext, 'clock' | 'repositories'>,
): Promise<ReleaseOutcome> {
  const outcome = await aggregatesOf(repositories)
    .get(address.type)
    ?.change<ReleaseOutcome>(address.id, (current) => {
      if (!parkedEffect(current, address.effect)) return { result: { released: 'gone' } };
      const now = clock.now();
      const effects = current.effects.map((effect) => {
        if (effect.id !== address.effect) return effect;
        const { parked: _parked, failures: _failures, ...free } = effect;
        return { ...free, attempts: 0, notBefore: now };
      });
      const audited = auditedRelease(current, address, { detail: 'work-retried' }, by, now);
      return { next: { ...current, effects: [...effects, audited] }, result: { released: 'retried' } };
    });
  return outcome ?? refuse('not-found', '没有找到该事项。');
}
