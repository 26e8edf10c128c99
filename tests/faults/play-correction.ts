import assert from 'node:assert/strict';
import { type GraphClient, graphClient } from '../../src/demo/graph-client.js';
import { ADVANCE, ASSIGN, HAND_OVER } from '../../src/demo/mutations.js';
import { systemClock } from '../../src/domain/time/system-clock.js';
import { developmentKey } from '../../src/identity/development-key.js';
import { issueDevelopmentToken } from '../../src/identity/issue-development-token.js';
import { PEOPLE } from '../kit/people.js';
import type { RunningHub } from '../kit/running-hub.js';
import { persist } from './persist.js';

const CASE = `query ($no: ID!) { disputeOfSource(platform: GOVERNANCE_APP, externalId: $no) {
  id step court { handOverState } pendingDeliveries { platform }
  history { action } } }`;
const ASK = `mutation ($party: ID!, $value: String!) {
  requestCorrection(partyId: $party, field: PHONE, value: $value, evidence: "本人出示身份证。") { __typename } }`;
const CORRECTIONS = `query ($state: CorrectionState) { corrections(state: $state, first: 100) {
  id state atCourt { state } } }`;

interface Seen {
  readonly id: string;
  readonly step: string;
  readonly court: { readonly handOverState: string } | null;
  readonly pendingDeliveries: readonly unknown[];
  readonly history: readonly { readonly action: string }[];
}
interface Correction {
  readonly id: string;
  readonly state: string;
  readonly atCourt: { readonly state: string } | null;
}
interface Message {
  readonly key: string;
  readonly body: { readonly newValue?: string };
}

/** The moves before a case can be handed over, by the step that it is at. */
const MOVES: Readonly<Record<string, readonly object[]>> = {
  REPORT: [],
  ASSESS: [{ kind: 'ASSESSMENT', text: '相邻排水纠纷，事实清楚。' }],
  ROUTE: [{ kind: 'ROUTING_DECISION', text: '由谷律社区调委会调解。' }],
};

/**
 * A case of the governance app lies with the court, and somebody wants a telephone number corrected: the app is asked, the
 * record is changed when it agrees, and the court is asked to follow. Each is asked once, and told nothing twice.
 *
 * @param beforePhase called before the app is asked, and before it decides
 */
export async function playCorrection(
  hub: RunningHub,
  run: number,
  beforePhase: (phase: 'asking' | 'carrying-out') => Promise<void>,
): Promise<void> {
  const desk = await issueDevelopmentToken(developmentKey(hub.dataDir), PEOPLE.desk, systemClock);
  const graph = graphClient(`${hub.address('http')}/graphql`, new Map([['desk', desk]]), () => {});
  const [app, court] = [hub.address('governance-app-sandbox'), hub.address('court-sandbox')];
  const reportNo = await persist('the report', () => report(app, run));
  const { id } = await persist('the case at the court', () => handedOver(graph, reportNo));
  const value = `1370000${1_000 + run}`;
  const key = `${id}:1:phone:1`;

  await beforePhase('asking');
  await persist('the app to have it', async () => {
    const asked = await correction(graph, key);
    if (!asked) await graph.quietly('desk', ASK, { party: `${id}:1`, value });
    assert.equal(asked?.state, 'WITH_PLATFORM');
  });
  await beforePhase('carrying-out');
  await persist('the decision of the app', () => call(app, '/corrections', { key, accepted: true }));
  await persist('the end', async () => {
    const asked = await correction(graph, key, 'CARRIED_OUT');
    assert.equal(asked?.atCourt?.state, 'WITH_PLATFORM', 'the court does not have it yet');
    const { history, pendingDeliveries } = await seen(graph, reportNo);
    const times = history.filter(({ action }) => action === 'CORRECTED').length;
    assert.equal(times, 1, `the record was changed ${times} times`);
    assert.deepEqual(pendingDeliveries, [], 'something is still to be told');
    const [told, filed] = [await messages(app, '/received'), await messages(court, '/filings')];
    for (const [who, sent] of [['the app', told] as const, ['the court', filed] as const]) {
      const own = sent.filter(({ body }) => body.newValue === value);
      assert.deepEqual(
        own.map((one) => one.key),
        [key],
        `${who} was not asked exactly once`,
      );
    }
  });
}

/** Moves the case on towards the court, as far as it has not got yet. */
async function handedOver(graph: GraphClient, reportNo: string): Promise<Seen> {
  const found = await seen(graph, reportNo);
  const { id, step, court } = found;
  const evidence = MOVES[step];
  if (evidence) {
    const { personId, name, areaCode } = PEOPLE.mediator;
    if (step === 'ROUTE') {
      await graph.quietly('desk', ASSIGN, {
        id,
        owner: { personId, name, role: 'PEOPLES_MEDIATOR', areaCode },
      });
    }
    await graph.quietly('desk', ADVANCE, { id, evidence });
  } else if (!court) await graph.quietly('desk', HAND_OVER, { id });
  assert.equal(court?.handOverState, 'DELIVERED', `at ${step}, not with the court yet`);
  assert.deepEqual(found.pendingDeliveries, [], 'something is still to be told');
  return found;
}

async function seen(graph: GraphClient, no: string): Promise<Seen> {
  const { disputeOfSource } = await graph.quietly<{ disputeOfSource: Seen | null }>('desk', CASE, { no });
  assert(disputeOfSource, 'the report has become no dispute yet');
  return disputeOfSource;
}

async function correction(graph: GraphClient, key: string, state?: string): Promise<Correction | undefined> {
  const { corrections } = await graph.quietly<{ corrections: Correction[] }>('desk', CORRECTIONS, { state });
  return corrections.find(({ id }) => id === key);
}

async function report(app: string, run: number): Promise<string> {
  const told = (await call(app, '/reports', {
    requestKey: `correction-${run}`,
    title: '水沟堵塞引发相邻纠纷',
    content: '邻居垫高门前通道，堵住公共水沟。',
    kind: 'JF02',
    scale: 'small',
    peopleCount: 2,
    happenedAt: '2026-11-20T08:00:00+08:00',
    place: `谷律村${100 + run}号`,
    areaCode: '530112010-001',
    reporter: { userId: 'zz-duan', userName: '段雪梅' },
    people: [
      { name: `周${run}`, side: '申请方', phone: `1360000${1_000 + run}` },
      { name: `马${run}`, side: '被申请方', phone: `1350000${1_000 + run}` },
    ],
    photos: [],
  })) as { report: { reportNo: string } };
  return told.report.reportNo;
}

const messages = async (sandbox: string, path: string): Promise<Message[]> =>
  ((await call(sandbox, path)) as { items: Message[] }).items;

async function call(sandbox: string, path: string, json?: object): Promise<unknown> {
  const response = await fetch(`${sandbox}/control${path}`, {
    method: json ? 'POST' : 'GET',
    ...(json ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(json) } : {}),
    signal: AbortSignal.timeout(10_000),
  });
  assert(response.ok, `${path}: ${response.status}`);
  return response.json();
}
