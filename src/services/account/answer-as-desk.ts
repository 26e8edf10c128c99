import { type AccountRefusal, refuseAccount } from '../../domain/account/account-refusal.js';
import { auditedNotice } from '../../domain/account/audited-notice.js';
import type { Notice } from '../../domain/account/notice.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import { fileNotice } from './file-notice.js';

const MOST_SIGNS = 600;

/**
 * Somebody of the desk answers a resident who asked for a person (人工答复).
 *
 * @param requestKey chosen by the caller; the same key answers once, however often it is sent
 */
export async function answerAsDesk(
  residentId: string,
  { text, requestKey }: { readonly text: string; readonly requestKey: string },
  by: Actor,
  context: ServiceContext,
): Promise<Notice | AccountRefusal> {
  const { conversations, notices } = context.repositories;
  const words = text.trim();
  if (words === '' || [...words].length > MOST_SIGNS || !words.isWellFormed()) {
    return refuseAccount('invalid-input', `答复为1至${MOST_SIGNS}字。`);
  }
  if (!/^[\w-]{8,64}$/.test(requestKey)) return refuseAccount('invalid-input', '请求编号不符合要求。');
  if (!(await conversations.find(residentId))) return refuseAccount('not-found', '没有找到该会话。');
  const id = `desk:${residentId}:${requestKey}`;
  const audited = auditedNotice(id, 'answered', by, context.clock.now());
  await fileNotice({ id, residentId, purpose: 'desk', text: `综治中心答复：${words}` }, context, [audited]);
  // Only now: whoever breaks off before has the resident still waiting.
  await conversations.change(residentId, ({ waitsForDeskSince: _over, ...rest }) => ({
    next: rest,
    result: undefined,
  }));
  return (await notices.find(id)) ?? refuseAccount('not-found', '没有找到该会话。');
}
