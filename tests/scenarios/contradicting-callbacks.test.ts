import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fallDue } from '../../jobs/fall-due.js';
import type { Actor } from '../../src/domain/people/actor.js';
import { ask } from '../kit/ask.js';
import { eventually } from '../kit/eventually.js';
import { PEOPLE } from '../kit/people.js';
import { type TestServer, testServer } from '../kit/test-server.js';
import { toldOf } from '../kit/told-of.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const silent = pino({ level: 'silent' });

const STATEMENT = '{ platform externalId at value courtValue }';
const CONFLICT = `{ id field state openedAt untouchedSince standing ${STATEMENT} against ${STATEMENT}
  notes { text by { name } } endedBy { name } reason dispute { id step title } }`;
const CONFLICTS = `query ($state: FieldConflictState!) { fieldConflicts(state: $state) ${CONFLICT} }`;
const HANDLED = `{ __typename ... on FieldConflictHandled { conflict ${CONFLICT} } ... on Refusal { code message } }`;
const NOTE = `mutation ($id: ID!, $words: String!) { noteFieldConflict(id: $id, note: $words) ${HANDLED} }`;
const RESOLVE = `mutation ($id: ID!, $words: String!) { resolveFieldConflict(id: $id, reason: $words) ${HANDLED} }`;
const CASE = `query ($id: ID!) { dispute(id: $id) { title scaleCode step
  fieldSources { field standing ${STATEMENT} others ${STATEMENT} }
  history { action fields platform } supervisionOrders { id demand } } }`;

interface Conflict {
  readonly id: string;
  readonly state: string;
  readonly untouchedSince: string;
}
interface Handled {
  readonly code?: string;
  readonly conflict?: Conflict;
}
interface CaseSeen {
  readonly title: string;
  readonly fieldSources: readonly { field: string; standing: object; others: readonly object[] }[];
  readonly history: readonly { action: string }[];
  readonly supervisionOrders: readonly { demand: string }[];
}

const RECORD = {
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
};

describe('platforms that contradict each other about one case', () => {
  let server: TestServer;
  let record: string;
  let id: string;
  let courtCase: string;

  beforeAll(async () => {
    server = await testServer('in-process');
    const told = (await control('grid', '/records', RECORD)) as { record: { event_num: string } };
    record = told.record.event_num;
    id = await eventually('the dispute', async () => {
      await server.hub.settle();
      const found = await ask<{ id: string } | null>(
        server,
        PEOPLE.desk,
        'query ($record: ID!) { disputeOfSource(platform: GRID, externalId: $record) { id } }',
        { record },
      );
      return found?.id;
    });
    await toCourt();
  });
  afterAll(() => server.close());

  async function control(platform: 'grid' | 'court', path: string, body?: object): Promise<unknown> {
    const response = await fetch(`${server.sandboxes[platform]}/control${path}`, {
      ...(body && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    expect(response.ok).toBe(true);
    return response.json();
  }

  async function toCourt(): Promise<void> {
    const act = async (who: Actor, call: string, variables: object = {}, declared = '') => {
      const mutation = `mutation ($id: ID!${declared}) { ${call} { __typename ... on Refusal { message } } }`;
      expect(await ask(server, who, mutation, { id, ...variables })).toEqual({
        __typename: 'DisputeChanged',
      });
    };
    const advance = (kind?: string) =>
      act(
        PEOPLE.desk,
        'advanceDispute(id: $id, evidence: $evidence)',
        { evidence: kind ? [{ kind, text: '宜调解。' }] : [] },
        ', $evidence: [EvidenceInput!]!',
      );
    await advance();
    await advance('ASSESSMENT');
    const owner = { ...PEOPLE.mediator, role: 'PEOPLES_MEDIATOR' };
    await act(PEOPLE.desk, 'assignDispute(id: $id, owner: $owner)', { owner }, ', $owner: OwnerInput!');
    await advance('ROUTING_DECISION');
    await act(PEOPLE.mediator, 'handOverToCourt(id: $id)');
    await server.hub.settle();
    const { items } = (await control('court', '/cases')) as { items: { caseId: string }[] };
    courtCase = items[0]?.caseId ?? '';
  }

  /** The court, or the grid worker, says something; it has arrived when the inbox holds it. */
  async function told(platform: 'grid' | 'court', path: string, body: object): Promise<void> {
    const count = () => server.hub.services.repositories.connection.collection('inbox').countDocuments();
    const before = await count();
    await control(platform, path, body);
    await eventually('the news', async () => ((await count()) > before ? true : undefined));
    await server.hub.settle();
  }
  const courtSays = (status: string) => told('court', `/cases/${courtCase}/progress`, { status });
  const gridSays = (changes: object) => told('grid', `/records/${record}`, changes);

  const look = (who: Actor = PEOPLE.desk) => ask<CaseSeen>(server, who, CASE, { id });
  const conflicts = (state = 'OPEN') => ask<Conflict[]>(server, PEOPLE.desk, CONFLICTS, { state });
  const source = ({ fieldSources }: CaseSeen, field: string) =>
    fieldSources.find((one) => one.field === field);
  async function pass(ms: number): Promise<void> {
    server.hub.clock.advance(ms);
    await fallDue(server.hub.services, silent);
    await server.hub.settle();
  }

  it('says of each field who said it and when', async () => {
    const seen = await look();
    expect(source(seen, 'TITLE')).toMatchObject({
      standing: { platform: 'GRID', externalId: record, value: RECORD.event_name, courtValue: null },
      others: [],
    });
    expect(source(seen, 'STEP')).toMatchObject({ standing: { platform: 'HUB', value: 'handle' } });
    expect(source(seen, 'OUTCOME')).toBeUndefined();
  });

  it('takes the facts from the record that they came from, and says so in the history', async () => {
    server.hub.clock.advance(60_000);
    await gridSays({ event_name: '水沟堵塞致菜地被淹' });
    const seen = await look();
    expect(seen.title).toBe('水沟堵塞致菜地被淹');
    expect(seen.history.filter(({ action }) => action === 'FACTS_RENEWED')).toEqual([
      { action: 'FACTS_RENEWED', fields: ['TITLE'], platform: 'GRID' },
    ]);
  });

  it('lets the court’s word on the outcome stand, and makes the contradiction somebody’s task', async () => {
    server.hub.clock.advance(HOUR_MS);
    await gridSays({ is_success: '1', resolve_situation: '双方已和好。' });
    expect(await conflicts()).toEqual([]);
    server.hub.clock.advance(HOUR_MS);
    await courtSays('failed');
    const seen = await look();
    const outcome = {
      standing: { platform: 'COURT', externalId: courtCase, courtValue: 'not-settled', value: null },
      others: [{ platform: 'GRID', externalId: record, value: 'settled', courtValue: null }],
    };
    expect(source(seen, 'OUTCOME')).toMatchObject(outcome);
    const now = server.hub.clock.now().toISOString();
    expect(await conflicts()).toMatchObject([
      {
        field: 'OUTCOME',
        state: 'OPEN',
        openedAt: now,
        untouchedSince: now,
        dispute: { id, step: 'HANDLE' },
      },
    ]);
  });

  it('opens no second one when either repeats itself', async () => {
    await control('court', `/cases/${courtCase}/deliver`, { sequences: [1, 1] });
    server.hub.clock.advance(HOUR_MS);
    await gridSays({ resolve_situation: '双方已和好，水沟已通。' });
    expect(await conflicts()).toHaveLength(1);
  });

  it('keeps what the court says from those who may not see it, and the task from all but the desk', async () => {
    const seen = await look(PEOPLE.gridWorker);
    expect(source(seen, 'OUTCOME')).toMatchObject({
      standing: { platform: 'COURT', courtValue: null },
      others: [{ value: 'settled' }],
    });
    const [{ id: conflict } = { id: '' }] = await conflicts();
    for (const who of [PEOPLE.mediator, PEOPLE.gridWorker, PEOPLE.auditor, PEOPLE.partner]) {
      for (const [query, variables] of [
        [CONFLICTS, { state: 'OPEN' }],
        [NOTE, { id: conflict, words: '正在核实此事。' }],
        [RESOLVE, { id: conflict, words: '已经核实此事。' }],
      ] as const) {
        const { body } = await server.ask(who, query, variables);
        expect(body.errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
      }
    }
  });

  it('becomes an order when nobody has touched it for three days, and not before', async () => {
    const [{ id: conflict } = { id: '' }] = await conflicts();
    await pass(2 * DAY_MS);
    expect((await look()).supervisionOrders).toEqual([]);
    expect(await toldOf(server, conflict)).toEqual(['FIELD_CONFLICT DESK']);
    const handle = (query: string, words: string) =>
      ask<Handled>(server, PEOPLE.desk, query, { id: conflict, words });
    expect(await handle(NOTE, '短')).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await handle(NOTE, '已电话联系普艳核实。')).toMatchObject({
      conflict: { state: 'OPEN', untouchedSince: server.hub.clock.now().toISOString() },
    });
    await server.hub.settle();
    await pass(2 * DAY_MS);
    expect((await look()).supervisionOrders).toEqual([]);
    await pass(DAY_MS);
    await pass(HOUR_MS);
    const { supervisionOrders } = await look();
    expect(supervisionOrders.filter(({ demand }) => demand.includes('化解结果'))).toHaveLength(1);
  });

  it('ends by a person’s reason, and stays so until one of the two says something else', async () => {
    const [{ id: conflict } = { id: '' }] = await conflicts();
    const handle = (words: string) => ask<Handled>(server, PEOPLE.desk, RESOLVE, { id: conflict, words });
    const reason = '网格员误填，以法院结果为准，退回重新调解。';
    expect(await handle(reason)).toMatchObject({
      conflict: { state: 'RESOLVED', reason, endedBy: { name: '段雪梅' } },
    });
    expect(await handle(reason)).toMatchObject({ code: 'ALREADY_DECIDED' });
    await server.hub.settle();
    await gridSays({ resolve_situation: '双方已和好。' });
    expect(await conflicts()).toEqual([]);
    await pass(4 * DAY_MS);
    expect((await conflicts('RESOLVED')).map((one) => one.id)).toEqual([conflict]);
    const recorded = await ask<{ edges: { node: { detail: string } }[] }>(
      server,
      PEOPLE.auditor,
      `query ($id: ID!) { auditEntries(subjectId: $id, action: CHANGED, first: 200) { edges { node { detail } } } }`,
      { id },
    );
    expect(
      recorded.edges.map(({ node }) => node.detail).filter((detail) => detail.startsWith('conflict-')),
    ).toEqual(expect.arrayContaining(['conflict-opened', 'conflict-noted', 'conflict-resolved']));
  });

  it('is open again when the grid says something else, and goes away when the court comes round', async () => {
    server.hub.clock.advance(HOUR_MS);
    await gridSays({ is_success: '0' });
    server.hub.clock.advance(HOUR_MS);
    await courtSays('succeeded');
    expect(await conflicts()).toMatchObject([
      { standing: { courtValue: 'settled' }, against: { value: 'not-settled' } },
    ]);
    server.hub.clock.advance(HOUR_MS);
    await gridSays({ is_success: '1' });
    expect(await conflicts()).toEqual([]);
    expect(await conflicts('SETTLED')).toHaveLength(1);
  });
});
