import { STEP_IN_PLAIN_WORDS } from '../../domain/account/step-in-plain-words.js';
import { AREAS } from '../../domain/areas/areas.js';
import type { Dispute } from '../../domain/disputes/dispute.js';
import type { Fault, Invariant } from '../invariant.js';
import type { StoredDispute } from '../world/stored-dispute.js';
import type { World } from '../world/world.js';

const EVERYWHERE = AREAS.map(({ code }) => code);
const MOST = 10_000;
/** Three days of patience with each channel, and some that a provider is asked for its receipt, a try an evening. */
const LONGEST_ON_ITS_WAY_MS = 14 * 86_400_000;

/**
 * Whoever reported a quarrel in WeChat was last told how it stands now (进展必告), her own case or the one that it became part of;
 * and no word to a resident is on its way for ever.
 */
export const residentsTold: Invariant = {
  name: 'residents-told',
  async check(world, { disputes, whole }) {
    const { repositories } = world.hub.services;
    const theirs = disputes.filter(({ sources }) => sources.some(isTheirs));
    const winners = await repositories.disputes.findMany(theirs.flatMap(winnerOf));
    const notices = await repositories.notices.ofDisputes(theirs.map(({ _id }) => _id));
    const last = new Map(notices.map(({ disputeId, text }) => [disputeId, text]));
    const faults: Fault[] = [];
    for (const one of theirs) {
      const { step } = winners.find(({ id }) => id === one.mergedInto?.disputeId) ?? one;
      const told = last.get(one._id);
      // That it came in she was told when she reported it.
      if (told === undefined ? step !== 'report' : !told.includes(STEP_IN_PLAIN_WORDS[step]))
        faults.push({ case: one._id, reason: `stands at ${step}, and its resident was last told: ${told}` });
    }
    return whole ? [...faults, ...(await onTheirWay(world))] : faults;
  },
};

const isTheirs = ({ platform }: Dispute['sources'][number]): boolean => platform === 'public-account';

const winnerOf = ({ mergedInto }: StoredDispute): string[] => (mergedInto ? [mergedInto.disputeId] : []);

async function onTheirWay({ hub }: World): Promise<Fault[]> {
  const now = hub.clock.now().getTime();
  const pending = await hub.services.repositories.notices.inState('pending', EVERYWHERE, MOST);
  return pending
    .filter(({ createdAt }) => now - createdAt.getTime() > LONGEST_ON_ITS_WAY_MS)
    .map(({ id, createdAt }) => ({ case: id, reason: `on its way since ${createdAt.toISOString()}` }));
}
