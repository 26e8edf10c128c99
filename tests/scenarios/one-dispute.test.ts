import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/people/actor.js';
import { eventually } from '../kit/eventually.js';
import { PEOPLE } from '../kit/people.js';
import { type TestServer, testServer } from '../kit/test-server.js';

const OUTCOME = `{ __typename
  ... on DisputeChanged { dispute { id step revision } }
  ... on Refusal { code message allowed { move to } } }`;

const CASE = `query ($id: ID!) { dispute(id: $id) {
  id step owner { name } parties { name side }
  history { action move from to status by { name } }
  gridRecords { externalId reporterName grid { name above { name } } }
  court { handOverState status caseNumber events { sequence status } }
  pendingDeliveries { platform parked } } }`;

interface Outcome {
  readonly __typename: string;
  readonly code?: string;
  readonly allowed?: readonly { move: string; to: string }[];
}

interface CaseSeen {
  readonly id: string;
  readonly step: string;
  readonly parties: readonly { name: string | null; side: string | null }[];
  readonly history: readonly {
    action: string;
    move: string | null;
    to: string | null;
    status: string | null;
  }[];
  readonly gridRecords: readonly { reporterName: string; grid: { name: string } }[];
  readonly court: {
    handOverState: string;
    status: string;
    caseNumber: string;
    events: { sequence: number }[];
  } | null;
  readonly pendingDeliveries: readonly unknown[];
}

describe.each(['in-process', 'over-http'] as const)('one dispute, with subgraphs %s', (shape) => {
  let server: TestServer;
  let id: string;

  beforeAll(async () => {
    server = await testServer(shape);
  });
  afterAll(() => server.close());

  const control = async (url: string, body: object): Promise<Response> =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  /** Calls a mutation on the dispute; `declared` names its further variables. */
  async function act(who: Actor, call: string, declared = '', variables: object = {}): Promise<Outcome> {
    const operation = `mutation ($id: ID!${declared}) { ${call} ${OUTCOME} }`;
    const { body } = await server.ask(who, operation, { id, ...variables });
    expect(body.errors).toBeUndefined();
    await server.hub.settle();
    return Object.values(body.data ?? {})[0] as Outcome;
  }

  const advance = (who: Actor, ...evidence: [kind: string, text: string][]): Promise<Outcome> =>
    act(who, 'advanceDispute(id: $id, evidence: $evidence)', ', $evidence: [EvidenceInput!]!', {
      evidence: evidence.map(([kind, text]) => ({ kind, text })),
    });

  async function look(who: Actor = PEOPLE.desk): Promise<CaseSeen> {
    const { body } = await server.ask(who, CASE, { id });
    expect(body.errors).toBeUndefined();
    return body.data?.dispute as CaseSeen;
  }

  it('comes in from the grid platform by signed callback, into the hands of the desk', async () => {
    const response = await control(`${server.sandboxes.grid}/control/records`, {
      event_name: '水沟堵塞引发相邻纠纷',
      event_describe: '邻居垫高门前通道，堵住公共水沟。',
      happen_date: '2026-11-20 08:10:00',
      happen_place_name: '谷律村8号',
      event_size_code: '01',
      dispute_event_type: '0201',
      involved_amount: 2,
      grid_num: '530112010-001',
      recorder: { recorder_id: 'W-7', recorder_name: '普艳' },
      litigants: [
        { litigant_name: '李光明', litigant_role: '1' },
        { litigant_name: '张桂兰', litigant_role: '2' },
      ],
    });
    const { record } = (await response.json()) as { record: { event_num: string } };
    id = await eventually('the dispute', async () => {
      await server.hub.settle();
      const { body } = await server.ask(
        PEOPLE.desk,
        'query ($record: ID!) { disputeOfSource(platform: GRID, externalId: $record) { id } }',
        { record: record.event_num },
      );
      return (body.data?.disputeOfSource as { id: string } | null)?.id;
    });
    expect(await look()).toMatchObject({
      step: 'REPORT',
      owner: { name: '团结街道综治中心' },
      gridRecords: [{ reporterName: '普艳', grid: { name: '谷律第一网格', above: { name: '谷律社区' } } }],
      court: null,
    });
  });

  it('is told back to the grid platform with every step', async () => {
    const received = (await (await fetch(`${server.sandboxes.grid}/control/received`)).json()) as {
      items: { stage_code: string }[];
    };
    expect(received.items).toHaveLength(1);
  });

  it('goes to a mediator, step by step, and not otherwise', async () => {
    expect(await advance(PEOPLE.mediator)).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    expect(await advance(PEOPLE.desk)).toMatchObject({ __typename: 'DisputeChanged' });
    const refusal = await advance(PEOPLE.desk);
    expect(refusal).toMatchObject({ code: 'EVIDENCE_MISSING' });
    expect(refusal.allowed?.map(({ move, to }) => `${move} ${to}`)).toContain('ADVANCE ROUTE');
    await advance(PEOPLE.desk, ['ASSESSMENT', '相邻排水，宜调解。']);
    expect(await advance(PEOPLE.desk, ['ROUTING_DECISION', '交调委会。'])).toMatchObject({
      code: 'MEDIATOR_MISSING',
    });
    const owner = { ...PEOPLE.mediator, role: 'PEOPLES_MEDIATOR' };
    await act(PEOPLE.desk, 'assignDispute(id: $id, owner: $owner)', ', $owner: OwnerInput!', { owner });
    await advance(PEOPLE.desk, ['ROUTING_DECISION', '交谷律调委会。']);
    expect(await look()).toMatchObject({ step: 'HANDLE', owner: { name: '毕文华' } });
  });

  it('is handed over to the court once', async () => {
    expect(await act(PEOPLE.mediator, 'handOverToCourt(id: $id)')).toMatchObject({
      __typename: 'DisputeChanged',
    });
    expect((await look()).court?.handOverState).toBe('DELIVERED');
    expect(await act(PEOPLE.mediator, 'handOverToCourt(id: $id)')).toMatchObject({
      code: 'ALREADY_HANDED_OVER',
    });
  });

  it("ends as the court ended it, though the court's messages come out of order and twice", async () => {
    const cases = (await (await fetch(`${server.sandboxes.court}/control/cases`)).json()) as {
      items: { caseId: string }[];
    };
    const at = `${server.sandboxes.court}/control/cases/${cases.items[0]?.caseId}`;
    const road = ['accepted', 'mediating', 'succeeded', 'confirmation-applied', 'confirmed'];
    for (const status of road) {
      await control(`${at}/progress`, { status, send: false });
    }
    await control(`${at}/deliver`, { sequences: [5, 3, 4, 1, 5, 2, 3] });
    const { court, history } = await eventually('the whole road', async () => {
      await server.hub.settle();
      const seen = await look(PEOPLE.mediator);
      return seen.court?.events.length === 5 ? seen : undefined;
    });
    expect(court).toMatchObject({ status: 'CONFIRMED' });
    expect(court?.caseNumber).toMatch(/云0112诉前调确\d+号/);
    expect(court?.events.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]);
    // What came late is on file with the court's case; the dispute itself never goes a step backwards.
    const told = history.flatMap(({ action, status }) =>
      action === 'COURT_PROGRESS' && status ? [status.toLowerCase().replaceAll('_', '-')] : [],
    );
    expect(told).toEqual(road.filter((status) => told.includes(status)));
    expect(told.at(-1)).toBe('confirmed');
  });

  it('is sent back once by verification, and closed when the loop is closed', async () => {
    await advance(PEOPLE.mediator, ['HANDLING_RECORD', '达成协议。']);
    await advance(PEOPLE.mediator, ['FEEDBACK_RECORD', '已告知。']);
    expect(
      await act(PEOPLE.desk, 'sendBackDispute(id: $id, to: HANDLE, reason: "水沟尚未清通。")'),
    ).toMatchObject({ __typename: 'DisputeChanged' });
    await advance(PEOPLE.mediator, ['HANDLING_RECORD', '已清通。']);
    await advance(PEOPLE.mediator, ['FEEDBACK_RECORD', '已告知。']);
    await advance(PEOPLE.desk, ['VERIFICATION_RECORD', '现场核查属实。']);
    await advance(PEOPLE.mediator, ['FOLLOW_UP_RECORD', '无反复。']);
    const { step, history, pendingDeliveries } = await look();
    expect(step).toBe('CLOSED');
    expect(history.flatMap(({ to }) => (to ? [to] : []))).toEqual([
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
    ]);
    expect(pendingDeliveries).toEqual([]);
    expect(await advance(PEOPLE.desk)).toMatchObject({ code: 'ALREADY_CLOSED' });
  });

  it('shows its parties to whoever answers for it, and masked to others', async () => {
    expect((await look(PEOPLE.mediator)).parties.map(({ name }) => name).sort()).toEqual([
      '张桂兰',
      '李光明',
    ]);
    const { body } = await server.ask(
      PEOPLE.partner,
      'query ($id: ID!) { dispute(id: $id) { title parties { name side withheld { field code } } } }',
      { id },
    );
    expect(body.data?.dispute).toMatchObject({ title: null });
    const { parties } = (body.data?.dispute ?? {}) as {
      parties?: { name: unknown; withheld: { field: string; code: string }[] }[];
    };
    expect(parties?.map(({ name }) => name).sort()).toEqual(['张*兰', '李*明']);
    expect(parties?.[0]?.withheld).toContainEqual({ field: 'name', code: 'MASKED' });
  });

  it('is nothing to somebody from elsewhere, to a volunteer, or to nobody', async () => {
    const query = 'query ($id: ID!) { dispute(id: $id) { title withheld { field code } } }';
    const far = await server.ask(PEOPLE.farMediator, query, { id });
    expect(far.body.data?.dispute).toMatchObject({ title: null });
    expect(JSON.stringify(far.body)).toContain('OUTSIDE_AREA');
    const volunteer = await server.ask(PEOPLE.volunteer, query, { id });
    expect(volunteer.body.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const nobody = await server.ask(undefined, query, { id });
    expect(nobody.body.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });

  it('is in the list of its area only', async () => {
    const query = '{ disputes(first: 5) { edges { node { id } } pageInfo { hasNextPage } } }';
    const ids = async (who: Actor) => {
      const { body } = await server.ask(who, query);
      const { edges } = (body.data?.disputes ?? {}) as { edges?: { node: { id: string } }[] };
      return edges?.map(({ node }) => node.id);
    };
    expect(await ids(PEOPLE.gridWorker)).toEqual([id]);
    expect(await ids(PEOPLE.farMediator)).toEqual([]);
  });
});
