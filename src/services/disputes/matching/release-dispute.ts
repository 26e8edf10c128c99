import type { Dispute } from '../../../domain/disputes/dispute.js';
import { release } from '../../../domain/disputes/release.js';
import type { Actor } from '../../../domain/people/actor.js';
import type { ServiceContext } from '../../context.js';
import { weighAgain } from '../authority/state-fields.js';
import { keepApart } from './keep-apart.js';

/** Takes out of the winner what is part of it no longer (注销并入), and remembers that somebody took the two apart. */
export async function releaseDispute(
  loser: Dispute,
  undone: { winnerId: string; mergeId: string; reason: string; by: Actor; at: Date },
  context: ServiceContext,
): Promise<void> {
  await context.repositories.disputes.change(undone.winnerId, (winner) => {
    const next = release(winner, undone);
    return next === winner ? { result: undefined } : { next, result: undefined };
  });
  await keepApart(loser, undone, context);
  for (const id of [undone.winnerId, loser.id]) await weighAgain(id, context);
}
