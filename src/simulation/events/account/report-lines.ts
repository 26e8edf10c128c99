import type { Line } from '../../world/say-in-we-chat.js';
import type { Tale } from '../../world/tale.js';
import type { Villager } from '../../world/villagers.js';
import type { World } from '../../world/world.js';

const NEW_HERE = 0.7;
const BY_MENU = 0.3;
const SPOKEN = 0.35;
const STUMBLES = 0.25;
const COMES_BACK_LATER = 0.15;
const SENDS_PLACE = 0.4;
/** A place without a name is anywhere in the subdistrict. */
const UNNAMED_PLACE = 0.3;
const NICKNAME = 0.12;
const LEAVES_PHONE = 0.65;
const GIVES_UP = 0.06;

const text = (content: string, answer: RegExp, after = 1): Line => ({
  act: { type: 'text', content },
  answer,
  after,
});

/**
 * How somebody reports a quarrel, from the first word to the last (逐步反映): by the hub's questions, with detours that people
 * take. Some give up before the end.
 */
export function reportLines(tale: Tale, self: Villager, other: Villager, world: World): readonly Line[] {
  const draw = world.draw('WeChat');
  const { quarrel, address, latitude, longitude } = tale;
  const maybe = (share: number, ...lines: readonly Line[]): readonly Line[] =>
    draw.chance(share) ? lines : [];
  const isNamed = !draw.chance(UNNAMED_PLACE);
  return [
    ...maybe(NEW_HERE, { act: { event: 'subscribe' }, answer: /可以反映/, after: 1 }),
    draw.chance(BY_MENU)
      ? { act: { event: 'CLICK', eventKey: 'report' }, answer: /发生了什么事/, after: 1 }
      : text(draw.pick(['反映纠纷', '我要反映', '1', '上報糾紛']), /发生了什么事/),
    ...maybe(STUMBLES, text('吵', /太短了/), { act: { type: 'image' }, answer: /用文字/, after: 1 }),
    ...maybe(STUMBLES, { act: { type: 'voice' }, answer: /打字/, after: 1 }),
    draw.chance(SPOKEN)
      ? {
          act: { type: 'voice', recognition: quarrel.summary },
          answer: /听到的是[\s\S]*发生在哪里/,
          after: 2,
        }
      : text(quarrel.summary, /发生在哪里/, 2),
    ...maybe(
      COMES_BACK_LATER,
      text('刚才去喂猪了', /还没填完/, draw.int(400, 1_400)),
      text('继续', /发生在哪里/),
    ),
    draw.chance(SENDS_PLACE)
      ? {
          act: { type: 'location', latitude, longitude, ...(isNamed ? { label: address } : {}) },
          answer: /怎么称呼/,
          after: 1,
        }
      : text(address, /怎么称呼/),
    text(draw.chance(NICKNAME) ? `${self.name.slice(0, 1)}大姐` : self.name, /和谁发生/),
    text(draw.chance(0.5) ? other.name : `邻居${other.name}`, /电话/),
    ...maybe(STUMBLES, text('0871', /不像电话/), text('返回', /和谁发生/), text(other.name, /电话/)),
    draw.chance(LEAVES_PHONE) ? text(self.phone, /请核对/) : text('跳过', /电话：不留/),
    draw.chance(GIVES_UP) ? text('算了', /没有提交/) : text(draw.pick(['确认', '對的', '是的']), DONE),
  ];
}

/** What whoever reported something is told in the end, with the number (受理编号). */
export const DONE = /已经提交，编号(\d+)/;
