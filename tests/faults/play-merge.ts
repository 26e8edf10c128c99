import assert from 'node:assert/strict';
import { STAGES } from '../../adapters/grid/stages.js';
import { type GraphClient, graphClient } from '../../src/demo/graph-client.js';
import type { Step } from '../../src/domain/disputes/step.js';
import { systemClock } from '../../src/domain/time/system-clock.js';
import { developmentKey } from '../../src/identity/development-key.js';
import { issueDevelopmentToken } from '../../src/identity/issue-development-token.js';
import { PEOPLE } from '../kit/people.js';
import type { RunningHub } from '../kit/running-hub.js';
import { persist } from './persist.js';

const CASE = `id step history { action } pendingDeliveries { platform } gridRecords { externalId }
  absorbs { id } mergedInto { id }`;
const OF_RECORD = `query ($record: ID!) { disputeOfSource(platform: GRID, externalId: $record) { ${CASE} } }`;
const BY_ID = `query ($id: ID!) { dispute(id: $id) { ${CASE} } }`;
const ADVANCE = 'mutation ($id: ID!) { advanceDispute(id: $id) { __typename } }';
const UNDO = 'mutation ($id: ID!) { undoMerge(id: $id, reason: "两条水沟。") { __typename } }';

interface Seen {
  readonly id: string;
  readonly step: string;
  readonly history: readonly { action: string }[];
  readonly pendingDeliveries: readonly unknown[];
  readonly gridRecords: readonly unknown[];
  readonly absorbs: readonly { id: string }[];
  readonly mergedInto: { id: string } | null;
}

/**
 * Two grid workers take down one quarrel; it becomes one case, goes on a step, and is taken apart. Then both must be
 * whole, and each record told all that it should be, once and in order.
 *
 * @param beforePhase called before the merge and before the undo begin
 */
export async function playMerge(
  hub: RunningHub,
  run: number,
  beforePhase: (phase: 'merge' | 'undo') => Promise<void>,
): Promise<void> {
  const desk = await issueDevelopmentToken(developmentKey(hub.dataDir), PEOPLE.desk, systemClock);
  const graph = graphClient(`${hub.address('http')}/graphql`, new Map([['desk', desk]]), () => {});
  const grid = hub.address('grid-sandbox');
  const first = await record(grid, run, 'first');
  const { id: winnerId } = await persist('the first dispute', () => ofRecord(graph, first));

  await beforePhase('merge');
  const second = await record(grid, run, 'second');
  const loserId = await persist('the merge', async () => {
    const winner = await ofRecord(graph, second);
    assert.equal(winner.id, winnerId, 'the second record does not lead to the first dispute');
    assert.equal(winner.absorbs.length, 1, 'the winner does not have exactly one loser');
    assert.equal(winner.gridRecords.length, 2, 'the winner does not show both records');
    const id = winner.absorbs[0]?.id ?? '';
    assert.equal((await byId(graph, id)).mergedInto?.id, winnerId, 'the loser does not know its winner');
    return id;
  });
  await persist('the next step', async () => {
    const { step } = await byId(graph, winnerId);
    if (step === 'REPORT') await graph.quietly('desk', ADVANCE, { id: winnerId });
    assert.deepEqual(await told(grid, second), stages('report', 'assess'));
  });

  await beforePhase('undo');
  await persist('the undoing', async () => {
    const { mergedInto } = await byId(graph, loserId);
    if (mergedInto) await graph.quietly('desk', UNDO, { id: loserId });
  });
  await persist('the end', async () => {
    const [winner, loser] = [await byId(graph, winnerId), await byId(graph, loserId)];
    assert.deepEqual([winner.absorbs, loser.mergedInto], [[], null], 'one end is still merged');
    assert.deepEqual([winner.step, loser.step], ['ASSESS', 'REPORT'], 'a step was lost or carried over');
    assert.deepEqual(merges(winner), ['ABSORBED', 'RELEASED'], "the winner's history is not whole");
    assert.deepEqual(merges(loser), ['MERGED_INTO', 'MERGE_UNDONE'], "the loser's history is not whole");
    assert.deepEqual([...winner.pendingDeliveries, ...loser.pendingDeliveries], [], 'something is pending');
    assert.deepEqual(await told(grid, first), stages('report', 'assess'));
    assert.deepEqual(await told(grid, second), stages('report', 'assess', 'report'));
    assert.equal((await ofRecord(graph, second)).id, loserId, 'the second record leads elsewhere');
  });
}

const stages = (...steps: Step[]): string[] => steps.map((step) => STAGES[step].code);

const merges = ({ history }: Seen): string[] =>
  history.map(({ action }) => action).filter((action) => /MERGE|ABSORBED|RELEASED/.test(action));

async function ofRecord(graph: GraphClient, external: string): Promise<Seen> {
  const { disputeOfSource } = await graph.quietly<{ disputeOfSource: Seen | null }>('desk', OF_RECORD, {
    record: external,
  });
  assert(disputeOfSource, 'the record has become no dispute yet');
  return disputeOfSource;
}

async function byId(graph: GraphClient, id: string): Promise<Seen> {
  return (await graph.quietly<{ dispute: Seen }>('desk', BY_ID, { id })).dispute;
}

/** The stages that the grid platform was told of one record, in the order they arrived. */
async function told(grid: string, external: string): Promise<string[]> {
  const response = await fetch(`${grid}/control/received`, { signal: AbortSignal.timeout(5_000) });
  const { items } = (await response.json()) as { items: { event_num: string; stage_code: string }[] };
  return items.filter(({ event_num }) => event_num === external).map(({ stage_code }) => stage_code);
}

/** A record of the quarrel of a run; no other run has the same people. */
async function record(grid: string, run: number, request: string): Promise<string> {
  return persist(`the ${request} record`, async () => {
    const response = await fetch(`${grid}/control/records`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        request_key: `merge-${run}-${request}`,
        event_name: '水沟堵塞引发相邻纠纷',
        event_describe: '邻居垫高门前通道，堵住公共水沟，雨水倒灌进院。',
        happen_date: '2026-11-20 08:10:00',
        happen_place_name: `谷律村${run}号`,
        event_size_code: '01',
        dispute_event_type: '0201',
        involved_amount: 2,
        grid_num: '530112010-001',
        recorder: { recorder_id: 'W-7', recorder_name: '普艳' },
        litigants: [
          { litigant_name: `李${run}`, litigant_role: '1', tel: `1380000${1_000 + run}` },
          { litigant_name: `张${run}`, litigant_role: '2', tel: `1390000${1_000 + run}` },
        ],
      }),
      signal: AbortSignal.timeout(10_000),
    });
    assert(response.ok, `grid sandbox: ${response.status}`);
    return ((await response.json()) as { record: { event_num: string } }).record.event_num;
  });
}
