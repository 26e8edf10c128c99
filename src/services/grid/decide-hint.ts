import { areaReaches } from '../../domain/areas/area-reaches.js';
import { isRefusal } from '../../domain/disputes/is-refusal.js';
import { auditedInGrid } from '../../domain/grid/audited-in-grid.js';
import { type GridRefusal, refuseInGrid } from '../../domain/grid/grid-refusal.js';
import type { Hint } from '../../domain/grid/hint.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import type { NewDispute } from '../disputes/open-dispute.js';
import { reportDispute } from '../disputes/report-dispute.js';

/** What is known of the dispute that an early sign has become; it lies where the sign was noticed. */
export type Promotion = Omit<NewDispute, 'areaCode'>;

/** Notes that an early sign has come to nothing (消除苗头), with a reason. */
export const settleHint = (
  id: string,
  reason: string,
  by: Actor,
  context: ServiceContext,
): Promise<Hint | GridRefusal> => {
  if (reason.trim() === '' || [...reason].length > 200) {
    return Promise.resolve(refuseInGrid('invalid-input', '须写明消除情况，不超过 200 字。'));
  }
  const settled = { at: context.clock.now(), by: { personId: by.personId, name: by.name }, reason };
  return decide(id, { state: 'settled', settled }, by, context);
};

/**
 * Makes a dispute of an early sign (苗头转为纠纷). The same hint becomes one dispute, however often it is asked for: after a
 * crash in between it is simply asked for again.
 */
export async function promoteHint(
  id: string,
  reported: Promotion,
  by: Actor,
  context: ServiceContext,
): Promise<Hint | GridRefusal> {
  const known = await context.repositories.hints.find(id);
  const refusal = mayDecide(known, by);
  if (!known || refusal) return refusal ?? notFound;
  const outcome = await reportDispute({ ...reported, areaCode: known.gridCode }, `hint-${id}`, by, context);
  if (isRefusal(outcome)) return refuseInGrid('invalid-input', outcome.message);
  return decide(id, { state: 'promoted', disputeId: outcome.id }, by, context);
}

const notFound = refuseInGrid('not-found', '没有找到该苗头。');

function mayDecide(hint: Hint | undefined, by: Actor): GridRefusal | undefined {
  if (!hint) return notFound;
  if (!areaReaches(by.areaCode, hint.gridCode))
    return refuseInGrid('outside-area', '该苗头不在您负责的辖区内。');
  return hint.state === 'open' ? undefined : refuseInGrid('wrong-state', '该苗头已经办结。');
}

async function decide(
  id: string,
  change: Pick<Hint, 'state'> & Partial<Pick<Hint, 'disputeId' | 'settled'>>,
  by: Actor,
  { repositories, clock }: ServiceContext,
): Promise<Hint | GridRefusal> {
  const outcome = await repositories.hints.change<Hint | GridRefusal>(id, (current) => {
    const refusal = mayDecide(current, by);
    if (refusal) return { result: refusal };
    const { state } = change;
    const audited = auditedInGrid('Hint', id, { detail: state, key: state }, by, clock.now());
    const next: Hint = { ...current, ...change, effects: [...current.effects, audited] };
    return { next, result: next };
  });
  return outcome ?? notFound;
}
