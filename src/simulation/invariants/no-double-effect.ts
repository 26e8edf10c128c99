import type { Fault, Invariant } from '../invariant.js';
import { callSandbox } from '../world/call-sandbox.js';
import type { StoredDispute } from '../world/stored-dispute.js';

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
 * it is sent again, and the grid platform is asked before.
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
    return [...faults, ...toldWrongly(await callSandbox<Told>(`${grid}/control/received`), disputes)];
  },
};

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
