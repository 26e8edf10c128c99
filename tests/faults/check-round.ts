import assert from 'node:assert/strict';
import { CASE_OF_RECORD, type DemoCase } from '../../src/demo/demo-case.js';
import type { GraphClient } from '../../src/demo/graph-client.js';

/** Where the story goes, every time: a step more or less is a write lost or made twice. */
const ROAD = [
  'REPORT',
  'ASSESS',
  'ROUTE',
  'HANDLE',
  'FEED_BACK',
  'VERIFY',
  'HANDLE',
  'FEED_BACK',
  'VERIFY',
  'FOLLOW_UP',
  'CLOSED',
];

/** What the court's outcome made known of the case for the figures; each is told when it becomes known, in no fixed order. */
const FACTS = ['accepted', 'ended', 'mediated'];

const RECORDED = `
query Recorded($id: ID!) {
  auditEntries(subjectId: $id, action: CHANGED, first: 200) { edges { node { revision detail } } }
}`;

interface Recorded {
  readonly auditEntries: {
    readonly edges: readonly {
      readonly node: { readonly revision: number | null; readonly detail: string };
    }[];
  };
}

const WAITING = `
query Waiting($record: ID!) {
  disputeOfSource(platform: GRID, externalId: $record) {
    pendingDeliveries { platform }
    gridRecords { externalId }
    court { events { sequence status } }
  }
}`;

interface Waiting {
  readonly disputeOfSource: {
    readonly pendingDeliveries: readonly unknown[];
    readonly gridRecords: readonly unknown[];
    readonly court: { readonly events: readonly { sequence: number; status: string }[] };
  };
}

/**
 * Checks what the hub promises whatever was killed: nothing acknowledged is lost, every command took effect at the
 * platforms exactly once, and in order.
 *
 * @throws AssertionError naming the first promise that does not hold (yet)
 */
export async function checkRound(
  graph: GraphClient,
  sandboxes: { readonly grid: string; readonly court: string },
  record: string,
  missing: (found: DemoCase) => readonly string[],
): Promise<void> {
  const { disputeOfSource: found } = await graph.quietly<{ disputeOfSource: DemoCase }>(
    'desk',
    CASE_OF_RECORD,
    { record },
  );
  assert.deepEqual(missing(found), [], 'acknowledged writes are lost');
  const road = found.history.flatMap(({ to }) => (to === null ? [] : [to]));
  assert.deepEqual(road, ROAD, 'a step was lost or made twice');

  const { disputeOfSource: waiting } = await graph.quietly<Waiting>('desk', WAITING, { record });
  assert.deepEqual(waiting.pendingDeliveries, [], 'a platform has not been told yet');
  assert.equal(waiting.gridRecords.length, 1, 'the record became more than one');
  assert.deepEqual(
    waiting.court.events.map(({ sequence }) => sequence),
    [1, 2, 3, 4, 5],
    'something that the court said is lost or doubled',
  );

  const { auditEntries } = await graph.quietly<Recorded>('auditor', RECORDED, { id: found.id });
  const recorded = auditEntries.edges.map(({ node }) => node).reverse();
  assert.deepEqual(
    recorded.flatMap(({ revision, detail }) => (revision === null ? [] : [`${revision} ${detail}`])),
    found.history.map(({ action }, index) => `${index + 1} ${action.toLowerCase().replaceAll('_', '-')}`),
    'a change is not in the audit log, or is there twice',
  );
  assert.deepEqual(
    recorded.flatMap(({ revision, detail }) => (revision === null ? [detail] : [])).sort(),
    FACTS,
    'a fact of the case is not in the audit log, or is there twice',
  );

  const court = await read<{ items: { key: string; cases: number }[] }>(
    `${sandboxes.court}/control/received`,
  );
  const handOvers = court.items.filter(({ key }) => key.startsWith(`${found.id}:`));
  assert.deepEqual(
    handOvers.map(({ cases }) => cases),
    [1],
    'the court did not make exactly one case of the hand-over',
  );

  const grid = await read<{ items: { key: string; event_num: string }[] }>(
    `${sandboxes.grid}/control/received`,
  );
  const told = grid.items.filter(({ event_num }) => event_num === record).map(({ key }) => revisionOf(key));
  assert.deepEqual(
    told,
    [...new Set(told)].sort((a, b) => a - b),
    'the grid platform was told twice or out of order',
  );
  assert.equal(told.length, ROAD.length, 'the grid platform was not told of every step');
}

const revisionOf = (key: string): number => Number(key.split(':').at(-1));

async function read<Body>(url: string): Promise<Body> {
  const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
  return (await response.json()) as Body;
}
