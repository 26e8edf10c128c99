import { applyMove } from '../../domain/disputes/apply-move.js';
import { decideMove, type MoveRequest } from '../../domain/disputes/decide-move.js';
import type { Dispute } from '../../domain/disputes/dispute.js';
import { isRefusal } from '../../domain/disputes/is-refusal.js';
import type { Refusal } from '../../domain/disputes/refusal.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import { changeDispute } from './change-dispute.js';
import { alarmOf, dangersInNotes, whatStops } from './danger-in-notes.js';
import { enterStep } from './enter-step.js';
import { factEffect } from './fact-effect.js';
import { stopMediation } from './stop-mediation.js';

/**
 * A person moves a dispute on, sends it back or skips a step (流转、退回、跳过), as far as the table allows. Where what is handed in
 * tells of danger, the dispute stays where it is and its mediation stops; what was handed in is kept.
 */
export async function moveDispute(
  id: string,
  request: MoveRequest & { readonly seenRevision?: number },
  by: Actor,
  context: ServiceContext,
): Promise<Dispute | Refusal> {
  const { evidence, reason } = request;
  const dangers = await dangersInNotes([...evidence.map(({ text }) => text), ...(reason ? [reason] : [])]);
  return changeDispute(
    id,
    request.seenRevision,
    (current) => {
      const row = decideMove(current, request, by);
      if (isRefusal(row)) return row;
      const now = context.clock.now();
      const danger = whatStops(current, dangers);
      if (danger) return stopMediation(current, { ...alarmOf(danger), evidence }, by, now);
      const moved = enterStep(applyMove(current, row, request, by, now));
      if (row.from !== 'follow-up' || row.to !== 'closed') return moved;
      const facts = (['followed-up', 'closed'] as const).map((kind) =>
        factEffect(moved, { kind }, { at: now, knownAt: now, by }),
      );
      return { ...moved, effects: [...moved.effects, ...facts] };
    },
    context,
  );
}
