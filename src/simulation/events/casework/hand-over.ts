import type { Dispute } from '../../../domain/disputes/dispute.js';
import { isRefusal } from '../../../domain/disputes/is-refusal.js';
import type { Actor } from '../../../domain/people/actor.js';
import type { CourtStatus } from '../../../domain/platforms/platform-report.js';
import { handOverToCourt } from '../../../services/disputes/hand-over-to-court.js';
import { callSandbox } from '../../world/call-sandbox.js';
import type { Tale } from '../../world/tale.js';
import type { World } from '../../world/world.js';

/** What the court says in turn; it now and then skips one. */
const STAGES: readonly CourtStatus[] = ['accepted', 'mediator-assigned', 'mediator-accepted', 'mediating'];
const SKIPPED = 0.1;
/** The callback comes with the next one, the later first. */
const HELD_BACK = 0.15;
const SAID_AGAIN = 0.15;

/** What failed in the village goes to the court, which mediates in its own time (移送法院). @returns whether it was taken */
export async function handOver(tale: Tale, dispute: Dispute, by: Actor, world: World): Promise<boolean> {
  const handed = await handOverToCourt(dispute.id, {}, by, world.hub.services);
  if (isRefusal(handed)) {
    world.count(`refused: ${handed.code}`);
    return false;
  }
  world.count('handed over');
  tale.atCourt = true;
  courtTakes(tale, dispute.id, world);
  return true;
}

/** The court begins once it has the case: while its platform is away, it has not. */
function courtTakes(tale: Tale, disputeId: string, world: World): void {
  world.planInOffice('court looks for cases', 1, async () => {
    const dispute = await world.hub.services.repositories.disputes.find(disputeId);
    const caseId = dispute?.handOver?.externalId;
    if (caseId === undefined) return courtTakes(tale, disputeId, world);
    const draw = world.draw('court');
    const end = draw.pick<CourtStatus>(['succeeded', 'succeeded', 'failed', 'withdrawn']);
    say(tale, caseId, [...STAGES.filter(() => !draw.chance(SKIPPED)), end], world);
  });
}

interface Event {
  readonly sequence: number;
}

function say(
  tale: Tale,
  caseId: string,
  [status, ...rest]: readonly CourtStatus[],
  world: World,
  held: number[] = [],
): void {
  if (status === undefined) {
    tale.atCourt = false;
    return;
  }
  const draw = world.draw('court');
  world.planInOffice(`court: ${status}`, draw.int(1, 5), async () => {
    const url = `${world.hub.sandboxes.court}/control/cases/${caseId}`;
    const holdBack = rest.length > 0 && draw.chance(HELD_BACK);
    const { sequence } = await callSandbox<Event>(`${url}/progress`, { status, send: !holdBack });
    const again = [...(draw.chance(SAID_AGAIN) ? [sequence] : []), ...(holdBack ? [] : held)];
    if (again.length > 0) await callSandbox(`${url}/deliver`, { sequences: again });
    say(tale, caseId, rest, world, holdBack ? [sequence, ...held] : []);
  });
}
