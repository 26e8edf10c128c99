import type { AgreementClause } from '../agreements/agreement.js';
import type { Dispute } from '../disputes/dispute.js';
import type { Refusal } from '../disputes/refusal.js';
import { refuse } from '../disputes/refuse.js';
import { routingOf } from './case-routing.js';
import { holds } from './decide-track.js';

/**
 * Refuses an agreement about who owns land or forest while that is for an authority to decide (权属已转行政裁决): damages and all
 * else may be agreed on.
 *
 * @param clauses judged already
 */
export function refuseOffTrack(
  dispute: Pick<Dispute, 'routing' | 'step'>,
  clauses: readonly AgreementClause[],
): Refusal | undefined {
  const isReferred = routingOf(dispute).tracks.some((one) => one.way === 'administrative' && holds(one));
  const number = clauses.findIndex(({ ground }) => ground === 'ownership') + 1;
  return isReferred && number > 0
    ? refuse(
        'on-another-track',
        `权属争议已转人民政府处理，第${number}条不能写入调解协议；损害赔偿等其他事项可以调解。`,
        dispute.step,
      )
    : undefined;
}
