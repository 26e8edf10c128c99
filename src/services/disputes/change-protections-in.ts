import { changeProtections, type ProtectionChange } from '../../domain/disputes/change-protections.js';
import { HUB_ACTOR } from '../../domain/people/hub-actor.js';
import type { ServiceContext } from '../context.js';

/** The hub changes who is protected in a dispute, as it follows from another (保护对象同步). Again changes nothing. */
export async function changeProtectionsIn(
  disputeId: string,
  change: ProtectionChange,
  { repositories, clock }: ServiceContext,
): Promise<void> {
  await repositories.disputes.change(disputeId, (current) => {
    const next = changeProtections(current, change, HUB_ACTOR, clock.now());
    return next === current ? { result: undefined } : { next, result: undefined };
  });
}
