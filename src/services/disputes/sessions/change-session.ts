import type { Dispute } from '../../../domain/disputes/dispute.js';
import { isRefusal } from '../../../domain/disputes/is-refusal.js';
import type { Refusal } from '../../../domain/disputes/refusal.js';
import { refuse } from '../../../domain/disputes/refuse.js';
import type { Effect } from '../../../domain/effects/effect.js';
import type { Actor } from '../../../domain/people/actor.js';
import { auditedSession } from '../../../domain/sessions/audited-session.js';
import type { MediationSession } from '../../../domain/sessions/mediation-session.js';
import type { ServiceContext } from '../../context.js';
import { DANGER_LANE, suspendDisputesEffect } from '../../effects/suspend-disputes.js';
import { alarmOf, dangersInNotes, whatStops } from '../danger-in-notes.js';
import { workedCase } from '../worked-case.js';

/** What somebody does with a session. */
export interface SessionChange {
  /** Names it in the audit log. */
  readonly detail: string;
  /** Made anew on every try; the very same session back means that there is nothing to do. */
  decide(session: MediationSession, now: Date): MediationSession | Refusal;
  /** What it says in words, and whether in confidence: where that tells of danger, the mediation stops. */
  readonly notes?: { readonly texts: readonly string[]; readonly confidential: boolean };
  /** What else follows from it. */
  effects?(session: MediationSession, dispute: Dispute, now: Date): readonly Effect[];
}

const NOT_FOUND = refuse('not-found', '没有找到该调解会。');

/** Changes a session by a person's decision (变更调解会). */
export async function changeSession(
  id: string,
  { detail, decide, notes, effects }: SessionChange,
  by: Actor,
  context: ServiceContext,
): Promise<MediationSession | Refusal> {
  const { repositories, clock } = context;
  const known = await repositories.mediationSessions.find(id);
  if (!known) return NOT_FOUND;
  const dispute = await workedCase(known.disputeId, by, context);
  if (isRefusal(dispute)) return dispute.code === 'not-found' ? NOT_FOUND : dispute;
  const now = clock.now();
  const danger = whatStops(dispute, await dangersInNotes(notes?.texts ?? []));
  const alarm = danger && {
    ...alarmOf(danger, notes?.confidential !== true),
    disputeId: dispute.id,
    raisedBy: { personId: by.personId, name: by.name },
    ofSamePeople: false,
  };
  const outcome = await repositories.mediationSessions.change<MediationSession | Refusal>(id, (current) => {
    const decided = decide(current, now);
    if (isRefusal(decided) || decided === current) return { result: decided };
    const at = { lane: DANGER_LANE, key: `${current.version}`, notBefore: now };
    const stop = alarm ? [suspendDisputesEffect.emit(at, alarm)] : [];
    const more = [
      ...stop,
      auditedSession(current, detail, by, now),
      ...(effects?.(decided, dispute, now) ?? []),
    ];
    const next = { ...decided, effects: [...decided.effects, ...more] };
    return { next, result: next };
  });
  return outcome ?? NOT_FOUND;
}
