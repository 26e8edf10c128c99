import type { Fault, Invariant } from '../invariant.js';
import { type Shown, shownTo } from '../world/say-in-we-chat.js';
import type { Spoken } from '../world/spoken.js';
import type { World } from '../world/world.js';

/** What could not go out while WeChat was away is tried again with the next evening's sweep. */
const CATCHES_UP_MS = 2 * 86_400_000;

/**
 * Nothing that a resident says in WeChat stays without an answer (群众来信必复): by the evening she was shown one that fits, after
 * each thing that she said, in the order in which she said it.
 */
export const residentsAnswered: Invariant = {
  name: 'residents-answered',
  async check(world) {
    const said = Map.groupBy(world.unanswered.splice(0), ({ openid }) => openid);
    const faults: Fault[] = [];
    for (const [openid, all] of said) {
      for (const one of unanswered(all, await shownTo(openid, world))) {
        if (mayCome(one, world)) world.unanswered.push(one);
        else faults.push({ case: openid, reason: `no answer like ${one.answer} to what was said` });
      }
    }
    return faults;
  },
};

function unanswered(said: readonly Spoken[], shown: readonly Shown[]): Spoken[] {
  let next = 0;
  return said.filter(({ at, answer }) => {
    const found = shown.findIndex(
      (one, index) => index >= next && one.at >= at.getTime() && answer.test(one.text),
    );
    if (found !== -1) next = found + 1;
    return found === -1;
  });
}

function mayCome({ at }: Spoken, { down, backSince, hub }: World): boolean {
  if (down.has('public-account')) return true;
  const back = backSince.get('public-account');
  return back !== undefined && back > at && hub.clock.now().getTime() - back.getTime() < CATCHES_UP_MS;
}
