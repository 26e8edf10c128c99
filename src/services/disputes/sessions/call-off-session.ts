import type { Refusal } from '../../../domain/disputes/refusal.js';
import type { Actor } from '../../../domain/people/actor.js';
import { callOff } from '../../../domain/sessions/decide-session.js';
import type { MediationSession } from '../../../domain/sessions/mediation-session.js';
import type { ServiceContext } from '../../context.js';
import { checkReason } from '../check-reason.js';
import { changeSession } from './change-session.js';

/** Calls a session off, with a reason (取消调解会). */
export const callOffSession = (
  id: string,
  reason: string,
  by: Actor,
  context: ServiceContext,
): Promise<MediationSession | Refusal> =>
  changeSession(
    id,
    {
      detail: 'called-off',
      decide: (session, at) => checkReason(reason) ?? callOff(session, { reason: reason.trim(), at, by }),
    },
    by,
    context,
  );
