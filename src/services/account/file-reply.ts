import type { AccountMessage } from '../../domain/platforms/platform-report.js';
import type { ServiceContext } from '../context.js';
import type { Application } from '../inbox/application.js';
import { fileNotice } from './file-notice.js';
import { takeTurn } from './take-turn.js';

/** The notice that answers a message, where the request that brought it could not. */
export const replyNoticeId = (messageId: string): string => `reply:${messageId}`;

/** Takes a message that could not be answered at once, and answers it as a customer message (补发答复). */
export async function fileReply(message: AccountMessage, context: ServiceContext): Promise<Application> {
  const { residentId, reply } = await takeTurn(message, context);
  if (reply !== undefined) {
    await fileNotice(
      { id: replyNoticeId(message.eventId), residentId, purpose: 'reply', text: reply },
      context,
    );
  }
  return { applied: true };
}
