import type { Refusal } from '../../../domain/disputes/refusal.js';
import { refuse } from '../../../domain/disputes/refuse.js';
import type { Actor } from '../../../domain/people/actor.js';
import { finishDuty } from '../../../domain/safety/plan-safety.js';
import type { SafetyCase } from '../../../domain/safety/safety-case.js';
import type { ServiceContext } from '../../context.js';
import { checkReason } from '../check-reason.js';
import { changeSafety } from './change-safety.js';

/** Takes down that something was done, by whom and when (办结安全处置事项). What the court decides is taken down as its decision. */
export const finishSafetyDuty = (
  disputeId: string,
  { dutyId, at, note }: { readonly dutyId: string; readonly at: Date; readonly note: string },
  by: Actor,
  context: ServiceContext,
): Promise<SafetyCase | Refusal> =>
  changeSafety(
    disputeId,
    'duty-done',
    (current, now) => {
      const fault = checkReason(note);
      if (fault) return fault;
      const duty = current.duties.find(({ id }) => id === dutyId);
      if (!duty || duty.kind === 'court-decision')
        return refuse('not-found', '没有该事项，或须登记法院裁定。');
      if (duty.done) return refuse('already-decided', '该事项已经办结。');
      if (at > now) return refuse('invalid-input', '办理时间不能晚于现在。');
      const done = { at, by: { personId: by.personId, name: by.name }, note: note.trim() };
      return finishDuty(current, dutyId, done);
    },
    by,
    context,
  );
