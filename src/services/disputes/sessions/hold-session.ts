import type { Refusal } from '../../../domain/disputes/refusal.js';
import { newFact } from '../../../domain/figures/new-fact.js';
import type { Actor } from '../../../domain/people/actor.js';
import { hold } from '../../../domain/sessions/decide-session.js';
import type { MediationSession } from '../../../domain/sessions/mediation-session.js';
import type { ServiceContext } from '../../context.js';
import { FACTS_LANE, fileFactsEffect } from '../../effects/file-facts.js';
import { changeSession } from './change-session.js';

/**
 * Takes down how a session was held and came out (登记调解会记录). It counts as one mediation (件次) in its mode and
 * languages by itself: nobody has to record that again.
 */
export const holdSession = (
  id: string,
  held: Omit<NonNullable<MediationSession['held']>, 'by'>,
  by: Actor,
  context: ServiceContext,
): Promise<MediationSession | Refusal> =>
  changeSession(
    id,
    {
      detail: `held-${held.result}`,
      notes: { texts: [held.outcome], confidential: false },
      decide: (session, now) => hold(session, { ...held, by }, now),
      effects: ({ mode }, dispute, now) => {
        const { languages, endedAt } = held;
        const fact = newFact(dispute, { kind: 'mediated', mode, languages }, `session-${id}`, {
          at: endedAt,
          knownAt: now,
          by,
        });
        return [fileFactsEffect.emit({ lane: FACTS_LANE, key: fact.id, notBefore: now }, { facts: [fact] })];
      },
    },
    by,
    context,
  );
