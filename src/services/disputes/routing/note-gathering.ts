import type { Dispute } from '../../../domain/disputes/dispute.js';
import type { Refusal } from '../../../domain/disputes/refusal.js';
import { refuse } from '../../../domain/disputes/refuse.js';
import { dayInShanghai } from '../../../domain/law/day-in-shanghai.js';
import type { IsoDate } from '../../../domain/law/iso-date.js';
import type { Actor } from '../../../domain/people/actor.js';
import { answersFor } from '../../../domain/routing/answers-for.js';
import { officeIdOf } from '../../../domain/routing/office-id-of.js';
import type { ServiceContext } from '../../context.js';
import { checkReason } from '../check-reason.js';
import { changeRouting } from './change-routing.js';
import { raisedWarning } from './warning-due.js';

/** Takes down that people mean to gather on a day (登记拟聚集): whoever works in the area or helps may, and the leaders are warned. */
export async function noteGathering(
  id: string,
  { on, note }: { readonly on: IsoDate; readonly note: string },
  by: Actor,
  context: ServiceContext,
): Promise<Dispute | Refusal> {
  const fault = checkReason(note);
  if (fault) return fault;
  const now = context.clock.now();
  if (on < dayInShanghai(now)) return refuse('invalid-input', '拟聚集日期不能早于今天。');
  return changeRouting(
    id,
    undefined,
    (current) => {
      const helps = current.sharedWith?.includes(officeIdOf(by) ?? '');
      if (!helps && !answersFor(by, current)) {
        return refuse('outside-area', '该纠纷不在您负责的辖区内。', current.step);
      }
      if (current.step === 'closed') return refuse('already-closed', '该纠纷已办结。');
      const warning = { cause: 'gathering', gatheringOn: on, note: note.trim() } as const;
      return raisedWarning(current, warning, by, now);
    },
    by,
    context,
  );
}
