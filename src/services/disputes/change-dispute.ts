import type { Dispute } from '../../domain/disputes/dispute.js';
import { isRefusal } from '../../domain/disputes/is-refusal.js';
import type { Refusal } from '../../domain/disputes/refusal.js';
import { refuse } from '../../domain/disputes/refuse.js';
import { refuseMerged } from '../../domain/disputes/refuse-merged.js';
import { revision } from '../../domain/disputes/revision.js';
import type { ServiceContext } from '../context.js';

/**
 * Changes a dispute by a person's decision. The decision is made anew on every try, and is refused when the
 * person was looking at an older revision than the one on file, or when the dispute has become part of another.
 *
 * @param seen the revision that the person saw; left out by whoever does not mind
 * @param which `any` for what must also be possible with a dispute that is part of another
 * @returns the dispute as it was written, or why it was not
 */
export async function changeDispute(
  id: string,
  seen: number | undefined,
  decide: (current: Dispute) => Dispute | Refusal,
  { repositories }: ServiceContext,
  which: 'standing-alone' | 'any' = 'standing-alone',
): Promise<Dispute | Refusal> {
  const outcome = await repositories.disputes.change<Dispute | Refusal>(id, (current) => {
    if (current.mergedInto && which !== 'any') return { result: refuseMerged(current) };
    if (seen !== undefined && seen !== revision(current)) {
      return { result: refuse('stale-revision', '该纠纷刚刚有了新的进展，请刷新后再办理。', current.step) };
    }
    const decided = decide(current);
    return isRefusal(decided) ? { result: decided } : { next: decided, result: decided };
  });
  return outcome ?? refuse('not-found', '没有找到该纠纷。');
}
