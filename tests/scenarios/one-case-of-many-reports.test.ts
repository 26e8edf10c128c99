import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../kit/eventually.js';
import { PEOPLE } from '../kit/people.js';
import { type TestServer, testServer } from '../kit/test-server.js';

const CASE = `id step title sources { platform externalId } parties { name }
  mergedInto { id } merge { score reason by { role } reasons { code words bits } } absorbs { id }
  gridRecords { externalId } history { action disputeId } pendingDeliveries { platform }`;
const LIST = '{ disputes(first: 50) { totalCount edges { node { id } } } }';
const OPEN = `{ mergeProposals { nodes { id state score reasons { words } disputes { id } } } }`;
const REPORT = `mutation ($input: ReportInput!) { reportDispute(input: $input) {
  ... on DisputeChanged { dispute { id } } ... on Refusal { message } } }`;
const OUTCOME = '... on DisputeChanged { dispute { id } } ... on Refusal { code see }';
const REASON = '现场核实。';

/** Two people of one name; the ends of their numbers differ. */
const LI = { name: '李光明', idNumber: '530112197803120011' };
const NAMESAKE = { name: '李光明', idNumber: '530112198109030037' };
const ZHANG = { name: '张桂兰' };

interface Seen {
  readonly id: string;
  readonly step: string;
  readonly title: string;
  readonly sources: readonly { platform: string; externalId: string }[];
  readonly parties: readonly { name: string }[];
  readonly mergedInto: { id: string } | null;
  readonly merge: {
    score: number;
    by: { role: string };
    reasons: { code: string; words: string; bits: number }[];
  } | null;
  readonly absorbs: readonly { id: string }[];
  readonly gridRecords: readonly { externalId: string }[];
  readonly history: readonly { action: string; disputeId: string | null }[];
  readonly pendingDeliveries: readonly unknown[];
}

interface Told {
  readonly title: string;
  readonly summary: string;
  readonly at?: string;
  readonly category?: string;
  readonly area?: string;
  readonly address?: string;
  readonly position?: { longitude: number; latitude: number };
  readonly applicant?: object;
  readonly respondent?: object;
}

describe('reports of one quarrel', () => {
  let server: TestServer;
  let requests = 0;

  beforeEach(async () => {
    server = await testServer('in-process');
  });
  afterEach(() => server.close());

  async function ask<Data>(query: string, variables: object = {}): Promise<Data> {
    const { body } = await server.ask(PEOPLE.desk, query, variables);
    expect(body.errors).toBeUndefined();
    return Object.values(body.data ?? {})[0] as Data;
  }
  async function act(call: string): Promise<{ code?: string; see?: string }> {
    const outcome = await ask<object>(`mutation { ${call} { ${OUTCOME} } }`);
    await server.hub.settle();
    return outcome;
  }
  const look = (id: string) => ask<Seen>(`query ($id: ID!) { dispute(id: $id) { ${CASE} } }`, { id });
  const ofRecord = (record: string) =>
    ask<Seen | null>(`query ($r: ID!) { disputeOfSource(platform: GRID, externalId: $r) { ${CASE} } }`, {
      r: record,
    });
  const proposals = async () =>
    (await ask<{ nodes: { id: string; disputes: { id: string }[]; reasons: { words: string }[] }[] }>(OPEN))
      .nodes;
  const counted = async () => (await ask<{ totalCount: number }>(LIST)).totalCount;

  /** The ways in which a quarrel comes in; each returns what the hub made of it. */
  const SOURCES = {
    async grid({ applicant, respondent, ...told }: Told): Promise<{ id: string; record: string }> {
      // The older of two is told by the time at which it came.
      server.hub.clock.advance(1_000);
      const response = await fetch(`${server.sandboxes.grid}/control/records`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          event_name: told.title,
          event_describe: told.summary,
          happen_date: '2026-11-20 08:10:00',
          happen_place_name: told.address ?? '谷律村8号',
          ...told.position,
          event_size_code: '01',
          dispute_event_type: told.category ?? '0201',
          involved_amount: 2,
          grid_num: told.area ?? '530112010-001',
          recorder: { recorder_id: 'W-7', recorder_name: '普艳' },
          litigants: [
            ...(applicant ? [litigant(applicant, '1')] : []),
            ...(respondent ? [litigant(respondent, '2')] : []),
          ],
        }),
      });
      const { record } = (await response.json()) as { record: { event_num: string } };
      const id = await eventually('the dispute', async () => {
        await server.hub.settle();
        return (await ofRecord(record.event_num))?.id;
      });
      return { id, record: record.event_num };
    },

    async hub({ applicant, respondent, ...told }: Told): Promise<{ id: string }> {
      requests += 1;
      server.hub.clock.advance(1_000);
      const input = {
        requestKey: `many-reports-${requests}`,
        title: told.title,
        summary: told.summary,
        categoryCode: told.category ?? '0201',
        peopleInvolved: 2,
        happenedOn: told.at ?? '2026-11-20T00:25:00Z',
        place: { address: told.address ?? '谷律村8号', ...told.position },
        areaCode: told.area ?? '530112010-001',
        parties: [
          ...(applicant ? [{ side: 'APPLICANT', ...applicant }] : []),
          ...(respondent ? [{ side: 'RESPONDENT', ...respondent }] : []),
        ],
      };
      const { dispute } = await ask<{ dispute: { id: string } }>(REPORT, { input });
      await server.hub.settle();
      return dispute;
    },
  };

  it('become one case: merged where it is certain, proposed where it is not, counted once', async () => {
    const position = { longitude: 102.45, latitude: 25.06 };
    const a = await SOURCES.grid({
      title: '邻里排水纠纷',
      summary: '李光明反映张桂兰垫高门前路面，水沟被堵，雨水倒灌。',
      position,
      applicant: LI,
      respondent: ZHANG,
    });
    const b = await SOURCES.hub({
      title: '李光明与邻居因水沟争执',
      summary: '水沟被堵，李光明与张桂兰争吵。',
      applicant: { name: '李光明' },
      respondent: ZHANG,
    });
    const c = await SOURCES.hub({
      title: '團結谷律 隔壁把溝堵了',
      summary: '團結谷律 隔壁把水溝堵了',
      address: '谷律村',
      area: '530112010-C01',
      position: { longitude: 102.45, latitude: 25.0645 },
      at: '2026-11-20T01:02:00Z',
    });

    const winner = await look(a.id);
    expect(winner.absorbs).toEqual([{ id: b.id }]);
    expect(winner.sources.map(({ platform }) => platform)).toEqual(['GRID', 'HUB']);
    const loser = await look(b.id);
    expect(loser).toMatchObject({ mergedInto: { id: a.id }, merge: { by: { role: 'HUB' } } });
    expect(loser.merge?.score).toBeGreaterThan(0.98);
    expect(loser.merge?.reasons.map(({ words }) => words)).toContain('双方当事人都对得上');

    const [proposal, ...others] = await proposals();
    expect(others).toEqual([]);
    expect(proposal?.disputes.map(({ id }) => id)).toEqual([a.id, c.id]);
    expect(proposal?.reasons.map(({ words }) => words)).toContain('定位相距不到700米，在手机定位偏差之内');
    await ask(`mutation ($id: ID!) { acceptMergeProposal(id: $id, reason: "${REASON}") { __typename } }`, {
      id: proposal?.id,
    });
    await server.hub.settle();
    expect((await look(a.id)).absorbs.map(({ id }) => id)).toEqual([b.id, c.id]);
    expect(await counted()).toBe(1);
    expect(await proposals()).toEqual([]);
  });

  it('from two grid workers are one case, and each record is told how it goes', async () => {
    const told = { title: '水沟堵塞', summary: '邻居堵住公共水沟。', applicant: LI, respondent: ZHANG };
    const first = await SOURCES.grid(told);
    const second = await SOURCES.grid({ ...told, applicant: { name: '李光明' } });
    expect(second.id).toBe(first.id);
    const winner = await look(first.id);
    expect(winner.gridRecords.map(({ externalId }) => externalId)).toEqual([first.record, second.record]);
    const loserId = winner.absorbs[0]?.id ?? '';
    expect(await act(`advanceDispute(id: "${loserId}")`)).toEqual({ code: 'ALREADY_MERGED', see: first.id });

    await act(`advanceDispute(id: "${first.id}")`);
    const received = await fetch(`${server.sandboxes.grid}/control/received`);
    const { items } = (await received.json()) as { items: { event_num: string; stage_code: string }[] };
    const stagesOf = (record: string) =>
      items.filter(({ event_num }) => event_num === record).map(({ stage_code }) => stage_code);
    expect(stagesOf(first.record)).toHaveLength(2);
    expect(stagesOf(second.record)).toEqual(stagesOf(first.record));
    expect((await look(loserId)).pendingDeliveries).toEqual([]);
  });

  it('of two people with one name stay two cases; merged by hand and taken apart, both are whole', async () => {
    const told = { title: '排水纠纷', summary: '水沟被堵，雨水倒灌。' };
    const here = await SOURCES.grid({ ...told, applicant: LI, respondent: ZHANG });
    const there = await SOURCES.grid({
      ...told,
      applicant: NAMESAKE,
      respondent: { name: '毕大妈' },
      area: '530112010-003',
      address: '妥吉大村3号',
    });
    expect(there.id).not.toBe(here.id);
    expect(await proposals()).toEqual([]);
    expect(await counted()).toBe(2);
    const [beforeHere, beforeThere] = [await look(here.id), await look(there.id)];

    await act(`mergeDisputes(loser: "${there.id}", winner: "${here.id}", reason: "误以为同一人。")`);
    expect(await counted()).toBe(1);
    expect(await ofRecord(there.record)).toMatchObject({ id: here.id });

    await act(`undoMerge(id: "${there.id}", reason: "不是同一人。")`);
    for (const [id, before] of [
      [here.id, beforeHere],
      [there.id, beforeThere],
    ] as const) {
      const { history, ...after } = await look(id);
      const { history: had, ...rest } = before;
      expect(after).toEqual(rest);
      expect(history.slice(0, had.length)).toEqual(had);
      expect(history).toHaveLength(had.length + 2);
    }
    expect(await ofRecord(there.record)).toMatchObject({ id: there.id });
    expect(await counted()).toBe(2);
    expect(await proposals()).toEqual([]);
  });
});

const litigant = (party: object, role: '1' | '2'): object => {
  const { name, idNumber } = party as { name: string; idNumber?: string };
  return {
    litigant_name: name,
    litigant_role: role,
    ...(idNumber === undefined ? {} : { cert_num: idNumber }),
  };
};
