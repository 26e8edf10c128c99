import type { Agreement } from '../../../domain/agreements/agreement.js';
import type { Dispute } from '../../../domain/disputes/dispute.js';
import { isRefusal } from '../../../domain/disputes/is-refusal.js';
import type { Actor } from '../../../domain/people/actor.js';
import { addDays } from '../../../domain/time/add-days.js';
import { recordAgreement } from '../../../services/disputes/agreements/record-agreement.js';
import { recordPerformance } from '../../../services/disputes/agreements/record-performance.js';
import { signAgreement } from '../../../services/disputes/agreements/sign-agreement.js';
import type { Tale } from '../../world/tale.js';
import type { World } from '../../world/world.js';
import { broken } from './broken.js';
import { confirm } from './confirm.js';

const WRITTEN = 0.7;
/** Half as much as was at stake is paid, in so many parts. */
const INSTALMENTS = 3;
const PAYS = 0.8;
const ASKS_THE_COURT = 0.55;

/** What the parties came to is taken down, signed and sealed (达成协议); money comes in parts, or does not come. */
export async function agree(
  tale: Tale,
  { id, partyIds }: Dispute,
  amountFen: number,
  by: Actor,
  world: World,
): Promise<void> {
  const draw = world.draw('agreements');
  const [applicant, respondent] = partyIds;
  if (applicant === undefined || respondent === undefined) return;
  const { services } = world.hub;
  const form = draw.chance(WRITTEN) ? 'written' : 'oral';
  const part = Math.floor(amountFen / 2 / INSTALMENTS);
  const duties = Array.from({ length: part > 0 ? INSTALMENTS : 0 }, (_, index) => ({
    number: index + 1,
    debtorId: respondent,
    creditorId: applicant,
    what: '赔偿款',
    amountFen: part,
    dueOn: addDays(world.today, 30 * (index + 1)),
  }));
  const agreement = await recordAgreement(
    id,
    {
      form,
      facts: tale.quarrel.summary,
      clauses: [{ text: '双方互不追究，今后和睦相处。' }, { text: '赔偿款按期付清。' }],
      partyIds: [applicant, respondent],
      duties,
      readings: [],
      ...(form === 'oral' ? { madeOn: world.today } : {}),
    },
    `sim-${tale.number}-agreement`,
    by,
    services,
  );
  if (isRefusal(agreement)) return world.count(`refused: ${agreement.code}`);
  world.count(`${form} agreement`);
  if (form === 'written') await sign(agreement, by, world);
  for (const duty of duties) {
    const { number, dueOn } = duty;
    if (!draw.chance(PAYS)) {
      broken(tale, agreement.id, duty, by, world);
      continue;
    }
    const done = { key: `paid-${number}`, duty: number, amountFen: part, evidence: '微信转账截图' };
    world.plan('instalment paid', addDays(dueOn, draw.int(-5, 4)), draw.int(480, 1_200), async () => {
      const paid = await recordPerformance(agreement.id, { ...done, on: world.today }, by, services);
      if (isRefusal(paid)) world.count(`refused: ${paid.code}`);
    });
  }
  if (draw.chance(ASKS_THE_COURT)) confirm(id, by, world);
}

/** At one table; the seal is put on a later day that the office is open. */
async function sign({ id, partyIds }: Agreement, by: Actor, world: World): Promise<void> {
  const { services } = world.hub;
  for (const partyId of partyIds) {
    const act = { who: 'party', partyId, way: 'fingerprint', on: world.today } as const;
    await signAgreement(id, act, by, services);
  }
  await signAgreement(id, { who: 'mediator', on: world.today }, by, services);
  world.planInOffice('agreement sealed', world.draw('agreements').int(0, 4), async () => {
    await signAgreement(id, { who: 'seal', on: world.today }, by, services);
  });
}
