import { type Line, sayInWeChat } from './say-in-we-chat.js';
import type { World } from './world.js';

/** WeChat sends a message again whose answer was slow. */
const SENT_AGAIN = 0.07;

/** A resident says one thing after the other, each in its time (会话), and then whatever follows is done. */
export function talk(
  openid: string,
  [line, ...rest]: readonly Line[],
  world: World,
  over: () => Promise<void> = async () => {},
): void {
  if (!line) return;
  world.planIn('said in WeChat', line.after, async () => {
    const copies = world.draw('WeChat').chance(SENT_AGAIN) ? 3 : 1;
    await sayInWeChat(openid, line, copies, world);
    if (rest.length > 0) talk(openid, rest, world, over);
    else await over();
  });
}
