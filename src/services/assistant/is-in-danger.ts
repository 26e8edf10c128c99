import type { ServiceContext } from '../context.js';

/** Whether somebody in a dispute is in danger, as far as the hub knows (本案是否涉危): its mediation has stopped, or there is a victim in it. */
export async function isInDanger(
  disputeId: string | undefined,
  { repositories }: Pick<ServiceContext, 'repositories'>,
): Promise<boolean> {
  const [dispute] = disputeId === undefined ? [] : await repositories.disputes.findShielded([disputeId]);
  return dispute?.suspended !== undefined || dispute?.protections?.includes('victim') === true;
}
