import { type FamilyRefusal, isFamilyRefusal, refuseFamily } from '../../../domain/family/family-refusal.js';
import type { FamilyWatch } from '../../../domain/family/family-watch.js';
import type { Actor } from '../../../domain/people/actor.js';
import type { ServiceContext } from '../../context.js';
import { withDutyDues } from './duty-dues.js';
import { findFamilyCase } from './find-family-case.js';
import { requestMark } from './request-mark.js';

/**
 * Changes the follow-up of a family by a person's decision, with the rows of what falls due (变更回访档案).
 *
 * @param requestKey what was done under it is not done again; left out where doing it again does no harm
 */
export async function changeFamily(
  disputeId: string,
  by: Actor,
  context: ServiceContext,
  requestKey: string | undefined,
  decide: (current: FamilyWatch, now: Date, key: string) => FamilyWatch | FamilyRefusal,
): Promise<FamilyWatch | FamilyRefusal> {
  const key = requestMark(requestKey, by);
  if (isFamilyRefusal(key)) return key;
  const found = await findFamilyCase(disputeId, by, context);
  if (isFamilyRefusal(found)) return found;
  const { repositories, clock } = context;
  const now = clock.now();
  const outcome = await repositories.familyWatches.change<FamilyWatch | FamilyRefusal>(
    disputeId,
    (current) => {
      if (requestKey !== undefined && current.entries.some((entry) => entry.key === key.mark)) {
        return { result: current };
      }
      if (current.state === 'ended') {
        return { result: refuseFamily('ended', '该家庭的回访已经结束。') };
      }
      const decided = decide(current, now, key.mark);
      if (isFamilyRefusal(decided)) return { result: decided };
      const next = withDutyDues(decided, current, now);
      return { next, result: next };
    },
  );
  return outcome ?? refuseFamily('not-watched', '该纠纷尚未建立家庭回访档案。');
}
