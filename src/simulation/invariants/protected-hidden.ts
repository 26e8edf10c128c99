import type { Actor } from '../../domain/people/actor.js';
import type { Fault, Invariant } from '../invariant.js';
import { CAST, GRID_WORKERS, MEDIATORS } from '../world/cast.js';
import { traceOf } from '../world/guarded.js';
import type { StoredDispute } from '../world/stored-dispute.js';
import type { Tale } from '../world/tale.js';
import type { World } from '../world/world.js';
import { leaksEverywhere } from './leaks-everywhere.js';

const ALL_THERE_IS = `query ($id: ID!) { dispute(id: $id) {
  id title summary place { address } parties { name idNumber phone address }
  history { reason evidence { text } by { name } } gridRecords { title } } }`;

/**
 * Nobody learns of a person who must not be found (保护对象不泄露), by the name, telephone, number and house that this person really
 * has: of every such case that something was done in, a reader without right is shown nothing, another each time and all at the end
 * of a month; and of all that there is, nothing lies in the store in clear, was sent to a platform or a telephone, or is in what is
 * taken out. A child's case is with no court without a guardian's consent, and nobody gives one here.
 */
export const protectedHidden: Invariant = {
  name: 'protected-hidden',
  async check(world, { disputes, whole }) {
    const guarded = world.tales.filter((tale) => tale.guarded);
    if (guarded.length === 0) return [];
    const trace = traceOf(guarded.flatMap((tale) => tale.guarded ?? []));
    const taleOf = new Map<string, Tale>(
      guarded.flatMap((tale) =>
        tale.reports.map((one) => [`${one.platform}:${one.externalId}`, tale] as const),
      ),
    );
    const known = new Map([...world.disputes, ...disputes.map((one) => [one._id, one] as const)]);
    const faults: Fault[] = [];
    const hidden = new Set<string>();
    const asked: Promise<Fault[]>[] = [];
    for (const dispute of disputes) {
      const tale = namesOf(dispute).flatMap((name) => taleOf.get(name) ?? [])[0];
      if (!tale || !partsOf(dispute, known).some((part) => isToldIn(part, tale))) continue;
      hidden.add(dispute._id);
      for (const { platform, externalId } of dispute.sources) {
        if (platform !== 'public-account' || world.hiddenSince.has(externalId)) continue;
        world.hiddenSince.set(externalId, world.hub.clock.now());
      }
      if (tale.guarded?.why === 'minor' && dispute.handOver)
        faults.push({ case: dispute._id, reason: 'a child is with the court without consent' });
      asked.push(shown(dispute, { trace, everybody: whole }, world));
    }
    faults.push(...(await Promise.all(asked)).flat());
    return whole ? [...faults, ...(await leaksEverywhere(world, trace, hidden))] : faults;
  },
};

const namesOf = ({ sources }: StoredDispute): string[] =>
  sources.map(({ platform, externalId }) => `${platform}:${externalId}`);

/** A dispute, and what is one case with it. */
function partsOf(dispute: StoredDispute, known: ReadonlyMap<string, StoredDispute>): StoredDispute[] {
  const winner = dispute.mergedInto ? known.get(dispute.mergedInto.disputeId) : dispute;
  const losers = winner?.absorbs?.flatMap(({ disputeId }) => known.get(disputeId) ?? []) ?? [];
  return [dispute, ...(winner ? [winner] : []), ...losers];
}

const isToldIn = (dispute: StoredDispute, { guarded }: Tale): boolean =>
  [dispute._id, ...namesOf(dispute)].some((name) => guarded?.toldIn.has(name));

interface Look {
  readonly trace: RegExp;
  /** Whether all strangers look, or one of them, another each time that something was done. */
  readonly everybody: boolean;
}

/** What those see who have nothing to do with a case. */
async function shown(dispute: StoredDispute, { trace, everybody }: Look, { hub }: World): Promise<Fault[]> {
  const { _id, owner, broughtBy, history } = dispute;
  const isStranger = ({ personId }: Actor): boolean => ![owner.personId, broughtBy].includes(personId);
  const strangers = [MEDIATORS, GRID_WORKERS].flatMap((people) => people.filter(isStranger).slice(-1));
  const all = [CAST.partner, ...strangers];
  const turn = history.length % all.length;
  const askers = everybody ? all : all.slice(turn, turn + 1);
  const faults: Fault[] = [];
  for (const who of askers) {
    const answer = JSON.stringify(await hub.ask(who, ALL_THERE_IS, { id: _id }));
    const found = trace.exec(answer)?.[0];
    if (found !== undefined) faults.push({ case: _id, reason: `a ${who.role} is shown ${found}` });
  }
  return faults;
}
