import { callSandbox } from '../../world/call-sandbox.js';
import { shownTo } from '../../world/say-in-we-chat.js';
import type { Tale } from '../../world/tale.js';
import { talk } from '../../world/talk.js';
import type { Villager } from '../../world/villagers.js';
import type { World } from '../../world/world.js';
import { deskLooks } from '../casework/desk-looks.js';
import { asksAfterIt } from './asks-after-it.js';
import { DONE, reportLines } from './report-lines.js';

const AGREES_TO_NOTICES = 0.6;
const HALF_A_DAY = 720;

/** One of two who quarrel reports it at the public account (公众号反映), and asks now and then how it stands. */
export async function reportInWeChat(
  tale: Tale,
  { self, other }: { readonly self: Villager; readonly other: Villager },
  world: World,
  then: () => void = () => {},
): Promise<void> {
  const { openid } = self;
  const agrees = world.draw('WeChat').chance(AGREES_TO_NOTICES);
  await callSandbox(`${world.hub.sandboxes['public-account']}/control/users`, {
    openid,
    following: true,
    agrees,
  });
  talk(openid, reportLines(tale, self, other, world), world, async () => reads(tale, openid, world, then));
}

/** She reads the number of her report, or, where the answer was slow, reads it later. */
async function reads(tale: Tale, openid: string, world: World, then: () => void): Promise<void> {
  const shown = await shownTo(openid, world);
  if (shown.at(-1)?.text.includes('没有提交')) return world.count('report in WeChat given up');
  const number = shown.flatMap(({ text }) => DONE.exec(text)?.[1] ?? []).at(-1);
  if (number === undefined) {
    world.planIn('answer read later', HALF_A_DAY, () => reads(tale, openid, world, then));
    return;
  }
  world.count('report in WeChat');
  world.reported(tale, { platform: 'public-account', externalId: number, openid });
  deskLooks(tale, tale.reports.length - 1, world);
  asksAfterIt(tale, { openid, number }, world);
  then();
}
