import { exportDeidentified } from '../../services/disputes/export-deidentified.js';
import type { Fault } from '../invariant.js';
import { callSandbox } from '../world/call-sandbox.js';
import { CAST } from '../world/cast.js';
import { FIRST_DAY } from '../world/first-day.js';
import type { World } from '../world/world.js';

interface Received {
  readonly items: readonly { readonly how?: string }[];
}

interface Texted {
  readonly items: readonly { readonly text: string; readonly at: number }[];
}

/**
 * Where something of a person is found who must not be (泄露检查): in the store, in what went out to platforms, residents and
 * telephones, in what is taken out, and in the list of a partner.
 *
 * @param hidden the disputes that a partner may not have in a list
 */
export async function leaksEverywhere(
  world: World,
  trace: RegExp,
  hidden: ReadonlySet<string>,
): Promise<Fault[]> {
  const { hub, today } = world;
  const exported = await exportDeidentified({ from: FIRST_DAY, to: today }, CAST.desk, hub.services);
  const list = await hub.ask<{ readonly disputes: { readonly edges: readonly { node: { id: string } }[] } }>(
    CAST.partner,
    '{ disputes(first: 100) { edges { node { id title } } } }',
  );
  const listed = list.disputes.edges.map(({ node }) => node.id).filter((id) => hidden.has(id));
  return [
    ...(await stored(world, trace)),
    ...(await sent(world, trace)),
    ...found('what is taken out for study', [exported], trace),
    ...found('the list of a partner', [list], trace),
    ...listed.map((id) => ({ case: id, reason: 'is in the list of a partner' })),
  ];
}

const found = (where: string, records: readonly unknown[], trace: RegExp): Fault[] =>
  records.flatMap((record) => {
    const [clear] = trace.exec(JSON.stringify(record)) ?? [];
    return clear === undefined ? [] : [{ case: where, reason: `has ${clear} in it` }];
  });

/** What lies in the store, as it lies there. */
async function stored({ hub }: World, trace: RegExp): Promise<Fault[]> {
  const { connection } = hub.services.repositories;
  const faults: Fault[] = [];
  for (const name of Object.keys(connection.collections)) {
    const documents = connection.collection(name).find({}, { batchSize: 1_000, raw: true });
    for await (const document of documents) {
      const [clear] = trace.exec(String(document)) ?? [];
      if (clear !== undefined) faults.push({ case: name, reason: `${clear} lies in it in clear` });
    }
  }
  return faults;
}

/** What platforms and people received. The court is told who the parties are; a resident is told again what she wrote. */
async function sent({ hub, hiddenSince }: World, trace: RegExp): Promise<Fault[]> {
  const { grid, 'governance-app': app, 'public-account': account, 'text-message': carrier } = hub.sandboxes;
  const faults: Fault[] = [];
  for (const [where, url] of Object.entries({ grid, app, account })) {
    const { items } = await callSandbox<Received>(`${url}/control/received`);
    const told = items.filter(({ how }) => how !== 'passive-reply');
    faults.push(...found(`what was sent: ${where}`, told, trace));
  }
  const { items } = await callSandbox<Texted>(`${carrier}/control/received`);
  faults.push(
    ...found(
      'a text message',
      items.map(({ text }) => text),
      trace,
    ),
  );
  // Whoever holds the telephone reads it: of such a case there is none.
  for (const { text, at } of items) {
    const since = hiddenSince.get(/编号(\d+)/.exec(text)?.[1] ?? '');
    if (since && at > since.getTime())
      faults.push({ case: text, reason: 'was sent of a case that must be hidden' });
  }
  return faults;
}
