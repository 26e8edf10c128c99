import type { ServiceContext } from '../context.js';
import { fileNotice } from './file-notice.js';
import { inMessages } from './in-messages.js';

/** Asks the assistant what a resident asked, and files the answer as messages (答复群众咨询), with its citations. */
export async function answerQuestion(
  residentId: string,
  { messageId, question }: { readonly messageId: string; readonly question: string },
  context: ServiceContext,
): Promise<void> {
  const answer = await context.assistant.ask({ question });
  const text = 'refused' in answer ? answer.message : answer.answer;
  const parts = inMessages(text);
  for (const [index, part] of parts.entries()) {
    await fileNotice(
      { id: `answer:${messageId}:${index + 1}`, residentId, purpose: 'answer', text: part },
      context,
    );
  }
}
