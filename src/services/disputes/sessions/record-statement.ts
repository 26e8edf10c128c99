import type { Refusal } from '../../../domain/disputes/refusal.js';
import type { Actor } from '../../../domain/people/actor.js';
import { addStatement } from '../../../domain/sessions/decide-session.js';
import type { MediationSession, Statement } from '../../../domain/sessions/mediation-session.js';
import type { ServiceContext } from '../../context.js';
import { changeSession } from './change-session.js';

/** Takes down what was said in a session, openly or in confidence (登记陈述). */
export const recordStatement = (
  id: string,
  said: Omit<Statement, 'by'>,
  by: Actor,
  context: ServiceContext,
): Promise<MediationSession | Refusal> =>
  changeSession(
    id,
    {
      detail: said.confidential ? 'said-in-confidence' : 'said',
      notes: { texts: [said.text], confidential: said.confidential },
      decide: (session, now) => addStatement(session, { ...said, by }, now),
    },
    by,
    context,
  );
