import { actOnOrder } from '../../../services/governance/act-on-order.js';
import { callSandbox } from '../../world/call-sandbox.js';
import { CAST } from '../../world/cast.js';
import { isRunning, type Supervised } from '../../world/supervised.js';
import type { World } from '../../world/world.js';

const NEVER_LOOKS = 0.12;
const REJECTS = 0.06;
const NEVER_ANSWERS = 0.18;
const ASKS_FOR_TIME = 0.12;
const RECALLED = 0.05;
const SENT_BACK = 0.2;
/** Whoever is answerable answers in the app, and not at the hub. */
const IN_APP = 0.4;
const DAY_MS = 86_400_000;
const REASON = '经核实，情况有变。';
const PROOF = '已经上门调解，双方同意本周内签协议。';

const IN_APPS_WORDS = { receive: '签收', reject: '退回', answer: '反馈' } as const;
const AFTER = { receive: 'received', reject: 'rejected', answer: 'answered' } as const;

/** What becomes of a supervision order (督办办理): the unit takes it and answers, or does not; whoever gave it is content or not. */
export function live(order: Supervised, world: World): void {
  const draw = world.draw('supervision');
  world.orders.set(order.id, order);
  if (draw.chance(RECALLED)) leader('recall', order, draw.int(1, 6), world);
  if (draw.chance(ASKS_FOR_TIME)) extend(order, world);
  if (draw.chance(NEVER_LOOKS)) return;
  const rejects = draw.chance(REJECTS);
  const answers = !draw.chance(NEVER_ANSWERS);
  world.planInOffice('order looked at by its unit', draw.int(0, 3), async () => {
    if (order.state !== 'issued') return;
    await unit(rejects ? 'reject' : 'receive', order, world);
    if (!rejects && answers) answer(order, world);
  });
}

function answer(order: Supervised, world: World): void {
  const draw = world.draw('supervision');
  world.planInOffice('order answered', draw.int(1, 12), async () => {
    if (order.state !== 'received') return;
    await unit('answer', order, world);
    const back = draw.chance(SENT_BACK);
    leader(back ? 'return' : 'close', order, draw.int(0, 4), world);
  });
}

/** Somebody of the unit does something with an order, here or in the app, which now and then says it twice. */
async function unit(act: keyof typeof IN_APPS_WORDS, order: Supervised, world: World): Promise<void> {
  const { hub } = world;
  const draw = world.draw('supervision');
  const said = {
    ...(act === 'reject' ? { reason: REASON } : {}),
    ...(act === 'answer' ? { proof: PROOF } : {}),
  };
  if (draw.chance(IN_APP)) {
    const url = `${hub.sandboxes['governance-app']}/control/orders/${order.id}`;
    const actor = { userId: 'sim-office', userName: '杨丽琼' };
    await callSandbox(`${url}/acts`, { origin: 'hub', act: IN_APPS_WORDS[act], actor, ...said });
    if (draw.chance(0.2)) await callSandbox(`${url}/deliver`, { sequences: [1] });
  } else {
    const done = await actOnOrder(order.id, { act, ...said }, order.responsible, hub.services);
    if ('refused' in done) return world.count(`refused: ${done.code}`);
  }
  order.state = AFTER[act];
  world.count(`order: ${act}`);
}

const STANDS_AFTER = { recall: 'recalled', return: 'received', close: 'closed' } as const;

function leader(act: keyof typeof STANDS_AFTER, order: Supervised, days: number, world: World): void {
  world.planInOffice('order looked at by the leader', days, async () => {
    if (act === 'recall' ? !isRunning(order) : order.state !== 'answered') return;
    const request = { act, ...(act === 'close' ? {} : { reason: REASON }) };
    const done = await actOnOrder(order.id, request, CAST.leader, world.hub.services);
    if ('refused' in done) return world.count(`refused: ${done.code}`);
    order.state = STANDS_AFTER[act];
    world.count(`order: ${act}`);
    if (act === 'return') answer(order, world);
  });
}

function extend(order: Supervised, world: World): void {
  const draw = world.draw('supervision');
  world.planInOffice('more time for an order', draw.int(1, 4), async () => {
    if (!isRunning(order)) return;
    const deadline = new Date(order.deadline.getTime() + draw.int(1, 5) * DAY_MS);
    const request = { act: 'extend', deadline, reason: '需要等林业站现场勘界。' } as const;
    const done = await actOnOrder(order.id, request, CAST.leader, world.hub.services);
    if ('refused' in done) return world.count(`refused: ${done.code}`);
    order.deadline = deadline;
    world.count('order: extend');
  });
}
