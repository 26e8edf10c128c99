import { SCHEMA_VERSION } from '../../domain/effects/schema-version.js';
import type { Answer } from '../../domain/law/answer.js';
import type { ServiceContext } from '../context.js';
import { fileNotice } from './file-notice.js';
import { inMessages } from './in-messages.js';

/** Asks the assistant what a resident asked, keeps the answer and files it as messages (答复群众咨询), with its citations. */
export async function answerQuestion(
  residentId: string,
  { messageId, question }: { readonly messageId: string; readonly question: string },
  context: ServiceContext,
): Promise<void> {
  const answer = await context.assistant.ask({ question });
  if (!('refused' in answer)) await keep(residentId, messageId, question, answer, context);
  const text = 'refused' in answer ? answer.message : answer.answer;
  const parts = inMessages(text);
  for (const [index, part] of parts.entries()) {
    await fileNotice(
      { id: `answer:${messageId}:${index + 1}`, residentId, purpose: 'answer', text: part },
      context,
    );
  }
}

const keep = (
  residentId: string,
  messageId: string,
  question: string,
  answer: Answer,
  { repositories, clock }: ServiceContext,
): Promise<boolean> =>
  repositories.legalAnswers.insert({
    id: `account:${messageId}`,
    version: 1,
    schemaVersion: SCHEMA_VERSION,
    effects: [],
    askerId: residentId,
    at: clock.now(),
    understood: { said: question, topic: question, questions: [question] },
    answer,
    verdicts: [],
  });
