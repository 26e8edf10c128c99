import type { Dispute } from '../../../domain/disputes/dispute.js';
import { undoMerge } from '../../../services/disputes/matching/undo-merge.js';
import { CAST } from '../../world/cast.js';
import type { Tale } from '../../world/tale.js';
import type { World } from '../../world/world.js';

/**
 * A case turns out to be part of another (并案核实): where that tells of the same quarrel it is the one that is worked on from now
 * on; where it does not, the desk takes the two apart.
 *
 * @returns the step that the tale's case is at then
 */
export async function takenApart(tale: Tale, { id, mergedInto }: Dispute, world: World): Promise<string> {
  const { services } = world.hub;
  const winner = await services.repositories.disputes.find(mergedInto?.disputeId ?? '');
  const isSame = winner?.sources.some(({ platform, externalId }) =>
    tale.reports.some((report) => report.platform === platform && report.externalId === externalId),
  );
  if (winner && isSame) {
    tale.disputeId = winner.id;
    return winner.step;
  }
  world.count('wrongly merged, and taken apart');
  const resumed = await undoMerge(id, '核实为两起纠纷，撤销并案。', CAST.desk, services);
  return 'refused' in resumed ? 'handle' : resumed.step;
}
