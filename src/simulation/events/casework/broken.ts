import type { Duty } from '../../../domain/agreements/agreement.js';
import { isRefusal } from '../../../domain/disputes/is-refusal.js';
import type { Actor } from '../../../domain/people/actor.js';
import { addDays } from '../../../domain/time/add-days.js';
import { recordRemedy } from '../../../services/disputes/agreements/record-remedy.js';
import { visitAgreement } from '../../../services/disputes/agreements/visit-agreement.js';
import type { Tale } from '../../world/tale.js';
import type { World } from '../../world/world.js';

const GOES_TO_COURT = 0.4;

/** What was promised is not done: the mediator goes to see and urges (违约与督促); some then go to court (起诉、申请执行). */
export function broken(tale: Tale, agreementId: string, duty: Duty, by: Actor, world: World): void {
  const draw = world.draw('breaches');
  const { services } = world.hub;
  tale.unkept.push({ agreementId, duty: duty.number, dueOn: duty.dueOn });
  const seenOn = addDays(duty.dueOn, draw.int(4, 20));
  world.plan('broken agreement visited', seenOn, draw.int(540, 1_020), async () => {
    const seen = { on: world.today, finding: 'broken', urged: true, note: '尚未付款，已当面督促。' } as const;
    const key = `visit-${duty.number}`;
    const visited = await visitAgreement(agreementId, { key, ...seen }, tale.mediator ?? by, services);
    if (isRefusal(visited)) return world.count(`refused: ${visited.code}`);
    tale.visits += 1;
    if (tale.hasSued || !draw.chance(GOES_TO_COURT)) return;
    tale.hasSued = true;
    world.planInOffice('taken to court', draw.int(5, 15), () => sue(tale, agreementId, by, world));
  });
}

async function sue(tale: Tale, agreementId: string, by: Actor, world: World): Promise<void> {
  const { services } = world.hub;
  const agreement = await services.repositories.agreements.find(agreementId);
  const asked = await services.repositories.confirmations.ofDisputes([agreement?.disputeId ?? '']);
  const isConfirmed = asked.some((one) => one.agreementId === agreementId && one.state === 'confirmed');
  const kind = isConfirmed ? 'enforcement' : 'suit';
  const year = world.today.slice(0, 4);
  const caseNumber = `(${year})云0112${isConfirmed ? '执' : '民初'}${world.nextNumber('court case')}号`;
  const remedy = { kind, caseNumber, filedOn: world.today, note: '法院受理通知书复印件。' } as const;
  const taken = await recordRemedy(agreementId, remedy, tale.mediator ?? by, services);
  if (isRefusal(taken)) return world.count(`refused: ${taken.code}`);
  world.count(kind);
  if (kind === 'suit') tale.turnedIntoSuit = true;
}
