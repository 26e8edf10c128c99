import type { Actor } from '../../../domain/people/actor.js';
import { applyForConfirmation } from '../../../services/court/apply-for-confirmation.js';
import { callSandbox } from '../../world/call-sandbox.js';
import type { World } from '../../world/world.js';

const LATEST_OFFICE_DAYS = 26;
const CONFIRMED = 0.9;
/** After so many looks nobody asks any more. */
const MOST_LOOKS = 40;

/** Both parties ask the court to confirm their agreement, at the last moment or too late (申请司法确认), and the court rules. */
export function confirm(disputeId: string, by: Actor, world: World): void {
  const { services } = world.hub;
  const draw = world.draw('confirmations');
  world.planInOffice('confirmation asked for', draw.int(1, LATEST_OFFICE_DAYS), async () => {
    const all = await services.repositories.confirmations.ofDisputes([disputeId]);
    const open = all.find(({ state }) => state === 'prepared');
    if (!open) return world.count('no confirmation to ask for');
    const applicants = open.agreement.partyIds.map((partyId) => ({ partyId }));
    const asked = await applyForConfirmation(open.id, { applicants }, by, services);
    if ('refused' in asked) return world.count(`refused: ${asked.code}`);
    rule(open.id, MOST_LOOKS, world);
  });
}

/** The court rules once it has the application: while its platform is away, it does not. */
function rule(id: string, looks: number, world: World): void {
  const draw = world.draw('confirmations');
  world.planInOffice('court looks at a confirmation', draw.int(1, 4), async () => {
    const known = await world.hub.services.repositories.confirmations.find(id);
    const number = known?.delivery?.externalId;
    if (number === undefined) return looks > 0 ? rule(id, looks - 1, world) : undefined;
    const url = `${world.hub.sandboxes.court}/control/filings/${number}/progress`;
    await callSandbox(url, { state: 'accepted' });
    world.planInOffice('court rules on a confirmation', draw.int(3, 12), async () => {
      const confirmed = draw.chance(CONFIRMED);
      const caseNumber = `（${world.today.slice(0, 4)}）云0112诉前调确${world.nextNumber('ruling')}号`;
      await callSandbox(url, confirmed ? { state: 'confirmed', caseNumber } : { state: 'refused' });
      world.count(confirmed ? 'confirmed' : 'confirmation refused');
    });
  });
}
