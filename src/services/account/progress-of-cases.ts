import type { ReportedCase } from '../../domain/account/conversation.js';
import { STEP_IN_PLAIN_WORDS } from '../../domain/account/step-in-plain-words.js';
import type { ServiceContext } from '../context.js';

const MOST_SHOWN = 8;

/** Where the disputes stand that a resident reported (查询进度), a line each, the newest first. */
export async function progressOfCases(
  cases: readonly ReportedCase[],
  { repositories }: ServiceContext,
): Promise<string[]> {
  const shown = cases.slice(-MOST_SHOWN).reverse();
  const disputes = await repositories.disputes.findMany(shown.map(({ disputeId }) => disputeId));
  // What became part of another stands where that stands.
  const winners = disputes.flatMap(({ mergedInto }) => (mergedInto ? [mergedInto.disputeId] : []));
  const others = winners.length > 0 ? await repositories.disputes.findMany(winners) : [];
  const stands = new Map([...others, ...disputes].map(({ id, step }) => [id, step]));
  const steps = new Map(
    disputes.map(({ id, step, mergedInto }) => [id, stands.get(mergedInto?.disputeId ?? id) ?? step]),
  );
  // A report that was just made may not be a dispute yet; it has been collected all the same.
  return shown.map(({ disputeId, number }) => {
    const words = STEP_IN_PLAIN_WORDS[steps.get(disputeId) ?? 'collect'];
    return `编号${number}：${words}`;
  });
}
