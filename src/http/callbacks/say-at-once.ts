import type { Logger } from 'pino';
import type { CallbackReply, Received } from '../../../adapters/port.js';
import { answerAtOnce } from '../../services/account/answer-at-once.js';
import type { ServiceContext } from '../../services/context.js';

/** WeChat cuts the connection after five seconds; what is not ready by then a job answers. */
const ANSWER_WITHIN_MS = 3_500;

/**
 * The answer to a callback that was stored: with words for whoever wrote, where the platform carries words and they
 * are ready in time (五秒内答复).
 */
export async function sayAtOnce(
  { reports, reply, replySaying }: Extract<Received, { accepted: true }>,
  services: ServiceContext,
  logger: Logger,
): Promise<CallbackReply> {
  const [message] = reports;
  if (!replySaying || message?.kind !== 'account-message') return reply;
  let open = true;
  const answering = answerAtOnce(message, () => open, services).catch((error: unknown) => {
    // The message is on file, and a job will take it.
    logger.warn({ error, eventId: message.eventId }, 'not answered at once');
    return undefined;
  });
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ANSWER_WITHIN_MS);
  });
  const text = await Promise.race([answering, tooLate]);
  open = false;
  clearTimeout(timer);
  return text === undefined ? reply : replySaying(text);
}
