import { STEP_IN_PLAIN_WORDS } from '../../../domain/account/step-in-plain-words.js';
import { addDays } from '../../../domain/time/add-days.js';
import { answerAsDesk } from '../../../services/account/answer-as-desk.js';
import { CAST } from '../../world/cast.js';
import { sayInWeChat, type WeChatAct } from '../../world/say-in-we-chat.js';
import type { Tale } from '../../world/tale.js';
import type { World } from '../../world/world.js';

const ASKS = 1.3;
const WITHIN_DAYS = 45;
const ASKS_FOR_A_PERSON = 0.06;
const ASKS_OF_THE_LAW = 0.04;
const LEAVES = 0.06;

/** Whoever reported something comes back (群众追问): asks how it stands, for a person, of the law; a few leave the account. */
export function asksAfterIt(
  tale: Tale,
  { openid, number }: { readonly openid: string; readonly number: string },
  world: World,
): void {
  const draw = world.draw('residents');
  const says = (act: WeChatAct, answer?: RegExp) =>
    sayInWeChat(openid, { act, ...(answer ? { answer } : {}) }, 1, world);
  const someday = (name: string, happen: () => Promise<void>): void =>
    world.plan(name, addDays(world.today, draw.int(1, WITHIN_DAYS)), draw.int(420, 1_300), happen);
  for (let left = draw.count(ASKS); left > 0; left -= 1) {
    const act = draw.pick<WeChatAct>([
      { type: 'text', content: '进度' },
      { type: 'text', content: '辦到哪了' },
      { event: 'CLICK', eventKey: 'progress' },
    ]);
    someday('resident asks how it stands', async () =>
      says(act, new RegExp(`编号${number}：${await standsAt(number, world)}(\\n|$)`)),
    );
  }
  if (draw.chance(ASKS_FOR_A_PERSON)) {
    someday('resident asks for a person', async () => {
      await says({ type: 'text', content: '转人工' }, /工作人员/);
      world.planInOffice('desk answers residents', draw.int(0, 1), () => deskAnswers(openid, world));
    });
  }
  if (draw.chance(ASKS_OF_THE_LAW)) {
    const content = `问法律 ${tale.quarrel.summary.slice(0, 40)}怎么办？`;
    someday('resident asks of the law', () => says({ type: 'text', content }, /AI生成/));
  }
  if (draw.chance(LEAVES)) someday('resident leaves the account', () => says({ event: 'unsubscribe' }));
}

/** Where a report stands, in the words of the account; of one that became part of another, where that stands. */
async function standsAt(number: string, { hub }: World): Promise<string> {
  const { sources, disputes } = hub.services.repositories;
  const own = await disputes.find((await sources.find('public-account', number)) ?? '');
  const stands = own?.mergedInto ? await disputes.find(own.mergedInto.disputeId) : own;
  return STEP_IN_PLAIN_WORDS[stands?.step ?? 'collect'];
}

async function deskAnswers(openid: string, world: World): Promise<void> {
  const { services, clock } = world.hub;
  const { id } = await services.repositories.residents.know(openid, clock.now());
  const answer = { text: '已经安排调解员，请保持电话畅通。', requestKey: `answer-${world.today}` };
  const filed = await answerAsDesk(id, answer, CAST.desk, services);
  world.count('refused' in filed ? `refused: ${filed.code}` : 'resident answered by the desk');
}
