import { callSandbox } from './call-sandbox.js';
import type { World } from './world.js';

/** What somebody does in WeChat, as its sandbox takes it. */
export type WeChatAct =
  | { readonly type: 'text'; readonly content: string }
  | { readonly type: 'voice'; readonly recognition?: string }
  | { readonly type: 'image' }
  | {
      readonly type: 'location';
      readonly latitude: number;
      readonly longitude: number;
      readonly label?: string;
    }
  | { readonly event: string; readonly eventKey?: string };

/** One thing that a resident says, and the answer that she must get; none is due to whoever leaves. */
export interface Line {
  readonly act: WeChatAct;
  readonly answer?: RegExp;
  /** How many minutes after the one before. */
  readonly after: number;
}

/** What WeChat shows of the account, passive replies included. */
export interface Shown {
  readonly how: string;
  readonly text: string;
  readonly at: number;
}

/** Everything that a resident was shown (群众所见), oldest first. */
export const shownTo = async (openid: string, { hub }: World): Promise<readonly Shown[]> => {
  const url = `${hub.sandboxes['public-account']}/control/users/${openid}`;
  return (await callSandbox<{ readonly items: readonly Shown[] }>(url)).items;
};

/**
 * A resident says something in WeChat (公众号来信), which sends it to the hub signed and encrypted.
 *
 * @param copies how often WeChat sends it; each is answered alike
 */
export async function sayInWeChat(
  openid: string,
  { act, answer }: Omit<Line, 'after'>,
  copies: number,
  world: World,
): Promise<void> {
  const { clock, sandboxes } = world.hub;
  const url = `${sandboxes['public-account']}/control`;
  const path = 'event' in act ? 'events' : 'messages';
  const { eventId } = await callSandbox<{ eventId: string }>(`${url}/${path}`, { openid, ...act });
  if (copies > 1) await callSandbox(`${url}/deliver`, { eventId, times: copies - 1 });
  if (answer) world.unanswered.push({ openid, at: clock.now(), answer });
  await world.hub.arrived();
}
