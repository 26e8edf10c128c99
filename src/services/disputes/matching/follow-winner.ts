import type { ServiceContext } from '../../context.js';
import { tellSources, type WinnerStanding } from './tell-sources.js';

/** Passes on to the sources of a dispute how far the one has come that it is part of (并案进度同步). Again changes nothing. */
export async function followWinner(
  loserId: string,
  standing: WinnerStanding,
  { repositories }: ServiceContext,
): Promise<void> {
  await repositories.disputes.change(loserId, (loser) => {
    const next = tellSources(loser, standing);
    return next === loser ? { result: undefined } : { next, result: undefined };
  });
}
