import type { AccountMessage } from '../../domain/platforms/platform-report.js';
import type { ServiceContext } from '../context.js';
import { applyReportEffect } from '../effects/apply-report.js';
import { inboxEntryId } from '../inbox/inbox-entry-id.js';
import { replyNoticeId } from './file-reply.js';
import { takeTurn } from './take-turn.js';

/**
 * Takes a message that is stored already, and gives what to answer within the request that brought it (被动回复). Who
 * takes the message off the inbox answers it, so that it is answered once: here, or by a job as a customer message.
 *
 * @param stillOpen whether an answer can still go out with the request
 * @returns `undefined` where there is nothing to say, or a job will say it
 */
export async function answerAtOnce(
  message: AccountMessage,
  stillOpen: () => boolean,
  context: ServiceContext,
): Promise<string | undefined> {
  const { inbox } = context.repositories;
  const id = inboxEntryId(message);
  const stored = await inbox.find(id);
  // However old a repetition is, it is no new turn.
  if (stored?.effects.length === 0) return answerBefore(message, context);
  const { reply } = await takeTurn(message, context);
  if (!stillOpen()) return undefined;
  const taken = await inbox.change(
    id,
    (entry) =>
      entry.effects.length === 0
        ? { result: false }
        : { next: { ...entry, effects: [], state: 'applied' }, result: true },
    stored,
  );
  if (!taken) return answerBefore(message, context);
  if (stillOpen()) return reply;
  const at = context.clock.now();
  await inbox.change(id, (entry) => ({
    next: {
      ...entry,
      state: 'received',
      effects: [applyReportEffect.emit({ lane: 'inbox', key: 'late', notBefore: at }, {})],
    },
    result: undefined,
  }));
  return undefined;
}

/** A repetition is told the same: the answer may have been lost on the way, unless it went as a message of its own. */
async function answerBefore(
  { eventId, openid }: AccountMessage,
  { repositories, clock }: ServiceContext,
): Promise<string | undefined> {
  if (await repositories.notices.find(replyNoticeId(eventId))) return undefined;
  const { id } = await repositories.residents.know(openid, clock.now());
  const conversation = await repositories.conversations.find(id);
  return conversation?.turns.find(({ messageId }) => messageId === eventId)?.reply;
}
