import type { MoveRequest } from '../../../domain/disputes/decide-move.js';
import type { Dispute } from '../../../domain/disputes/dispute.js';
import type { EvidenceKind } from '../../../domain/disputes/evidence.js';
import { isRefusal } from '../../../domain/disputes/is-refusal.js';
import type { Actor } from '../../../domain/people/actor.js';
import { assignDispute } from '../../../services/disputes/assign-dispute.js';
import { moveDispute } from '../../../services/disputes/move-dispute.js';
import { CAST } from '../../world/cast.js';
import { mediatedIn } from '../../world/places.js';
import type { Tale } from '../../world/tale.js';
import type { World } from '../../world/world.js';
import { guard } from './guard.js';
import { mediate } from './mediate.js';
import { takenApart } from './taken-apart.js';

const FORGOTTEN = 0.05;
const SKIPS = 0.04;
const SENT_BACK = 0.07;

/** How many days that the office is open the next act takes, at least and at most, by step. */
const TAKES: Readonly<Record<string, readonly [number, number]>> = {
  report: [0, 1],
  assess: [0, 2],
  route: [0, 1],
  handle: [2, 8],
  'feed-back': [0, 2],
  verify: [0, 3],
  'follow-up': [8, 16],
};

/** Plans the next thing that somebody does in a case (推进办理), until it is closed. Now and then a case is forgotten for weeks. */
export function workOn(tale: Tale, world: World, step = 'report'): void {
  const draw = world.draw('casework');
  const [least, most] = TAKES[step] ?? [1, 2];
  const days = draw.int(least, most) + (draw.chance(FORGOTTEN) ? draw.int(3, 40) : 0);
  world.planInOffice('case worked on', days, async () => {
    const dispute = await world.hub.services.repositories.disputes.find(tale.disputeId ?? '');
    if (!dispute || dispute.step === 'closed') return;
    if (dispute.mergedInto) return workOn(tale, world, await takenApart(tale, dispute, world));
    const after = await act(tale, dispute, world);
    tale.isClosed = after === 'closed';
    if (!tale.isClosed) workOn(tale, world, after);
  });
}

/** @returns the step that the case is at then */
async function act(tale: Tale, dispute: Dispute, world: World): Promise<string> {
  const { services } = world.hub;
  const draw = world.draw('casework');
  const move = async (by: Actor, request: MoveRequest): Promise<string> => {
    const outcome = await moveDispute(dispute.id, request, by, services);
    if (!isRefusal(outcome)) return outcome.step;
    world.count(`refused: ${outcome.code}`);
    return dispute.step;
  };
  const advance = (by: Actor, kind?: EvidenceKind) =>
    move(by, { move: 'advance', evidence: kind ? [{ kind, text: '已核实，情况属实，记录在案。' }] : [] });
  const mediator = tale.mediator ?? CAST.desk;
  const skip = draw.chance(SKIPS);
  const back = draw.chance(SENT_BACK);
  switch (dispute.step) {
    case 'report':
      return skip
        ? move(CAST.desk, { move: 'skip', evidence: [], reason: '案情简单，直接分流。' })
        : advance(CAST.desk);
    case 'assess':
      if (tale.guarded) await guard(tale.guarded, dispute, world);
      return advance(CAST.desk, 'assessment');
    case 'route':
      tale.mediator = world.mediatorFor(mediatedIn(dispute.areaCode));
      await assignDispute(dispute.id, { owner: tale.mediator }, CAST.desk, services);
      return advance(CAST.desk, 'routing-decision');
    case 'handle':
      return (await mediate(tale, dispute, mediator, world)) === 'goes-on'
        ? 'handle'
        : advance(mediator, 'handling-record');
    case 'feed-back':
      return advance(mediator, 'feedback-record');
    case 'verify':
      return back
        ? move(CAST.desk, {
            move: 'send-back',
            to: 'handle',
            evidence: [],
            reason: '协议没有履行，请再调解。',
          })
        : advance(CAST.desk, 'verification-record');
    default:
      return advance(mediator, 'follow-up-record');
  }
}
