import type { EventKind } from '../event-kind.js';
import { callSandbox } from '../world/call-sandbox.js';
import type { World } from '../world/world.js';

const ARRIVES = 0.75;
const FAILS = 0.15;

interface Taken {
  readonly items: readonly { readonly phone: string }[];
}

/** The carrier says of most text messages what became of them, and of some never (短信回执). */
export const textMessages: EventKind = {
  plan(day, world) {
    world.plan('carrier reports', day, 21 * 60, () => report(world));
  },
};

async function report(world: World): Promise<void> {
  const url = `${world.hub.sandboxes['text-message']}/control`;
  const draw = world.draw('carrier');
  const { items } = await callSandbox<Taken>(`${url}/received`);
  const phones = items.slice(world.textMessages).map(({ phone }) => phone);
  // In an order that does not depend on which was sent first.
  for (const phone of phones.toSorted()) {
    const arrived = draw.chance(ARRIVES);
    world.count(arrived ? 'text message arrived' : 'text message not arrived');
    if (arrived || draw.chance(FAILS / (1 - ARRIVES)))
      await callSandbox(`${url}/receipts`, { phone, arrived, ...(arrived ? {} : { code: 'SP_EXPIRED' }) });
  }
  world.textMessages = items.length;
}
