import { revision } from '../../../domain/disputes/revision.js';
import type { CaseSummary, SummaryVersion } from '../../../domain/papers/case-summary.js';
import { extractSummary, openRecords } from '../../../domain/papers/extract-summary.js';
import type { Actor } from '../../../domain/people/actor.js';
import { recordOfDispute } from '../../../policy/record-of-dispute.js';
import type { ServiceContext } from '../../context.js';
import { gatherRecords } from './gather-records.js';
import { hideParties } from './hide-parties.js';

/**
 * Makes the next summary of a case from its records (起草案件摘要), and says how far it has got while it does. A model
 * writes the overview where there is one, and never where somebody in the case is protected.
 *
 * @returns undefined where the case is gone
 */
export async function draftCaseSummary(
  disputeId: string,
  { number, requestedBy }: { readonly number: number; readonly requestedBy: Actor },
  context: ServiceContext,
): Promise<SummaryVersion | undefined> {
  const { repositories, clock, assistant } = context;
  const reach = (stage: CaseSummary['stage']) =>
    repositories.caseSummaries.change(disputeId, (current) => ({
      next: { ...current, stage },
      result: undefined,
    }));
  await reach('gathering');
  const [dispute] = await repositories.disputes.findShielded([disputeId]);
  if (!dispute) return undefined;
  const gathered = openRecords(await gatherRecords(dispute, context));
  const parties = await repositories.parties.findMany(dispute.partyIds);
  const records = await hideParties(gathered, dispute, parties, clock.now());
  await reach('writing');
  const isProtected = (recordOfDispute(dispute).protections ?? []).length > 0;
  const overview = isProtected ? [] : await assistant.summarise(records, requestedBy);
  return {
    number,
    at: clock.now(),
    requestedBy,
    byModel: overview.length > 0,
    revision: revision(dispute),
    lines: [...overview, ...extractSummary(records)],
  };
}
