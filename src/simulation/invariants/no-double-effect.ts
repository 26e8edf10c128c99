import type { Fault, Invariant } from '../invariant.js';
import { callSandbox } from '../world/call-sandbox.js';
import type { StoredDispute } from '../world/stored-dispute.js';
import type { Reported } from '../world/tale.js';
import type { World } from '../world/world.js';

interface Handed {
  readonly items: readonly { readonly key: string; readonly cases: number }[];
}
interface Told {
  readonly items: readonly {
    readonly key: string;
    readonly event_num?: string;
  }[];
}

/**
 * Nothing that the hub decided once has come about twice (重复效果), by what the platforms received: a hand-over is one case at
 * the court, and a record was told of each step once, in the order of its case's history. The court knows by its key what
 * it is sent again, and the grid platform is asked before. And no report is two cases, however often it came.
 */
export const noDoubleEffect: Invariant = {
  name: 'no-double-effect',
  async check(world, { disputes }) {
    const faults: Fault[] = [];
    const { court, grid } = world.hub.sandboxes;
    const handed = await callSandbox<Handed>(`${court}/control/received`);
    for (const { key, cases } of handed.items) {
      if (cases !== 1) faults.push({ case: key, reason: `one hand-over became ${cases} cases at the court` });
    }
    const known = new Set(handed.items.map(({ key }) => key));
    for (const { _id, handOver } of disputes) {
      if (handOver?.state === 'delivered' && !known.has(handOver.key)) {
        faults.push({ case: _id, reason: `handed over as ${handOver.key}, which the court does not have` });
      }
    }
    const told = await callSandbox<Told>(`${grid}/control/received`);
    return [...faults, ...madeUp(disputes, world), ...toldWrongly(told, disputes)];
  },
};

/** A case stands on reports that somebody made, and each report on one case: what was sent again is no second one. */
function madeUp(disputes: readonly StoredDispute[], { tales, disputes: all }: World): Fault[] {
  const made = new Set(tales.flatMap(({ reports }) => reports.map(nameOf)));
  const own = new Set(disputes.map(({ _id }) => _id));
  const others = [...all.values()].filter(({ _id }) => !own.has(_id));
  const seen = new Set(others.flatMap(({ sources }) => sources.map(nameOf)));
  const faults: Fault[] = [];
  for (const { _id, sources } of disputes) {
    for (const name of sources.map(nameOf)) {
      if (!made.has(name)) faults.push({ case: _id, reason: `stands on ${name}, which nobody reported` });
      if (seen.has(name)) faults.push({ case: _id, reason: `stands on ${name}, as another case does` });
      seen.add(name);
    }
  }
  return faults;
}

const nameOf = ({ platform, externalId }: Reported): string => `${platform}:${externalId}`;

function toldWrongly({ items }: Told, disputes: readonly StoredDispute[]): Fault[] {
  const faults: Fault[] = [];
  const records = new Set(
    disputes.flatMap(({ sources }) =>
      sources.flatMap((one) => (one.platform === 'grid' ? one.externalId : [])),
    ),
  );
  for (const record of records) {
    const told = items.flatMap(({ key, event_num }) => (event_num === record ? [key] : []));
    // A key is the case and the number of its history entry; a record may have been told by two cases, before and after a merge.
    const wrong = told.find((key, index) => {
      const [dispute, revision] = partsOf(key);
      return told.slice(0, index).some((one) => {
        const [other, earlier] = partsOf(one);
        return other === dispute && earlier >= revision;
      });
    });
    if (wrong !== undefined) faults.push({ case: record, reason: `was told ${wrong} twice or out of order` });
  }
  return faults;
}

function partsOf(key: string): [dispute: string, revision: number] {
  const cut = key.lastIndexOf(':');
  return [key.slice(0, cut), Number(key.slice(cut + 1))];
}
