import { areaReaches } from '../../domain/areas/area-reaches.js';
import { auditedInGrid } from '../../domain/grid/audited-in-grid.js';
import { type GridRefusal, isGridRefusal, refuseInGrid } from '../../domain/grid/grid-refusal.js';
import { isComplete, type Round } from '../../domain/grid/round.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import { withRoundDue } from './with-round-due.js';

/** Changes a round by a person's decision (变更巡查任务), and completes it when nothing is missing any more. */
export async function changeRound(
  id: string,
  detail: string,
  decide: (current: Round) => Round | GridRefusal,
  by: Actor,
  { repositories, clock }: ServiceContext,
): Promise<Round | GridRefusal> {
  const now = clock.now();
  const outcome = await repositories.rounds.change<Round | GridRefusal>(id, (current) => {
    if (!areaReaches(by.areaCode, current.gridCode)) {
      return { result: refuseInGrid('outside-area', '该任务不在您负责的辖区内。') };
    }
    const decided = decide(current);
    if (isGridRefusal(decided)) return { result: decided };
    const state = isComplete(decided) ? 'complete' : 'open';
    const change = { detail, key: `${detail}:${current.version}` };
    const audited = [...decided.effects, auditedInGrid('Round', id, change, by, now)];
    const next = withRoundDue({ ...decided, state, effects: audited }, now);
    return { next, result: next };
  });
  return outcome ?? refuseInGrid('not-found', '没有找到该任务。');
}
