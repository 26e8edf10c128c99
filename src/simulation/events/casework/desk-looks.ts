import type { Dispute } from '../../../domain/disputes/dispute.js';
import type { MergeProposal } from '../../../domain/disputes/merge-proposal.js';
import { acceptMergeProposal } from '../../../services/disputes/matching/accept-merge-proposal.js';
import { declineMergeProposal } from '../../../services/disputes/matching/decline-merge-proposal.js';
import { mergeDisputes } from '../../../services/disputes/matching/merge-disputes.js';
import { CAST } from '../../world/cast.js';
import type { Tale } from '../../world/tale.js';
import type { World } from '../../world/world.js';
import { workOn } from './work-on.js';

/**
 * The desk looks at a report on the next day that it is open (综治中心签收): decides what the hub asks of it, sees to it that
 * one quarrel is one case, and begins to work on a case that nobody works on yet.
 *
 * @param index which of the tale's reports
 */
export function deskLooks(tale: Tale, index: number, world: World): void {
  const days = world.draw('desk').int(0, 1);
  world.planInOffice('desk looks', days, async () => {
    const dispute = await disputeOf(tale, index, world);
    // What its platform has not told yet is looked at when it has.
    if (!dispute) return deskLooks(tale, index, world);
    for (const proposal of await world.hub.services.repositories.mergeProposals.openAbout(dispute.id)) {
      await decide(proposal, tale, world);
    }
    if (dispute.mergedInto) return;
    if (tale.disputeId === undefined) {
      tale.disputeId = dispute.id;
      workOn(tale, world);
    } else if (tale.disputeId !== dispute.id) {
      world.count('merged by hand');
      const request = { loserId: dispute.id, winnerId: tale.disputeId, reason: '同一起纠纷，电话核实。' };
      await mergeDisputes(request, CAST.desk, world.hub.services);
    }
  });
}

async function disputeOf(tale: Tale, index: number, { hub }: World): Promise<Dispute | undefined> {
  const { sources, disputes } = hub.services.repositories;
  const report = tale.reports[index];
  const id = report && (await sources.find(report.platform, report.externalId));
  return id === undefined ? undefined : disputes.find(id);
}

/** The desk knows what really happened; it may still find that what was proposed cannot be done any more. */
async function decide(proposal: MergeProposal, tale: Tale, world: World): Promise<void> {
  const { services } = world.hub;
  const disputes = await services.repositories.disputes.findMany(proposal.disputeIds);
  const known = new Set(tale.reports.map(({ platform, externalId }) => `${platform}:${externalId}`));
  const same = disputes.every(({ sources }) =>
    sources.some(({ platform, externalId }) => known.has(`${platform}:${externalId}`)),
  );
  world.count(same ? 'proposal accepted' : 'proposal declined');
  const decision = { id: proposal.id, reason: same ? '核实为同一起纠纷。' : '核实为两起纠纷。' };
  if (same) await acceptMergeProposal(decision, CAST.desk, services);
  else await declineMergeProposal(decision, CAST.desk, services);
}
