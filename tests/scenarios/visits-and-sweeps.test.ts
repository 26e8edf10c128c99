import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fallDue } from '../../jobs/fall-due.js';
import type { Actor } from '../../src/domain/people/actor.js';
import { openRounds } from '../../src/services/grid/open-rounds.js';
import { ask } from '../kit/ask.js';
import { eventually } from '../kit/eventually.js';
import { PEOPLE } from '../kit/people.js';
import { type TestServer, testServer } from '../kit/test-server.js';
import { toldOf } from '../kit/told-of.js';

const silent = pino({ level: 'silent' });
const GRID = '530112010-007';
const OTHER_GRID = '530112010-008';

const ROUND = `{ __typename
  ... on RoundChanged { round { id state level workerName stops { id doneOn found } zeroReportBy assignments { name reason } } }
  ... on GridRefusal { code message } }`;

interface Round {
  readonly id: string;
  readonly gridCode: string;
  readonly state: string;
  readonly level: string;
  readonly workerName: string | null;
}
type Outcome = { readonly __typename: string; readonly code?: string; readonly round?: Round };

const worker = (number: number): Actor => ({
  personId: `P-walker-${number}`,
  name: number === 1 ? '罗文' : '马丽',
  role: 'grid-worker',
  areaCode: GRID,
});

describe('half-month visits and the monthly sweep', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await testServer('in-process');
    await goTo('2026-10-28');
  });
  afterAll(() => server.close());

  /** It is nine in the morning of this day, and what has fallen due is done. */
  async function goTo(day: string): Promise<void> {
    const { clock } = server.hub;
    clock.advance(new Date(`${day}T09:00:00+08:00`).getTime() - clock.now().getTime());
    await beat();
  }

  async function beat(): Promise<void> {
    await openRounds(server.hub.services);
    await server.hub.settle();
    await fallDue(server.hub.services, silent);
    await server.hub.settle();
  }

  async function control(path: string, body?: object): Promise<{ items: Record<string, unknown>[] }> {
    const response = await fetch(`${server.sandboxes.grid}/control${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return (await response.json()) as { items: Record<string, unknown>[] };
  }

  const stops = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, n) => ({ id: `S${from + n}`, name: `大河第${from + n}小组` }));

  const setRoute = (kind: string, gridCode: string, route: object[], who: Actor = PEOPLE.secretary) =>
    ask<Outcome>(
      server,
      who,
      `mutation ($kind: RoundKind!, $grid: ID!, $stops: [RouteStopInput!]!, $worker: RoundWorkerInput!) {
        setRoute(kind: $kind, gridCode: $grid, stops: $stops, worker: $worker) {
          __typename ... on RouteSet { stops } ... on GridRefusal { code } } }`,
      { kind, grid: gridCode, stops: route, worker: { personId: 'P-walker-1', name: '罗文' } },
    );

  const walk = (who: Actor, round: string, record: object) =>
    ask<Outcome>(
      server,
      who,
      `mutation ($round: ID!, $record: StopRecordInput!) { recordStop(round: $round, record: $record) ${ROUND} }`,
      { round, record },
    );

  const zero = (who: Actor, round: string) =>
    ask<Outcome>(
      server,
      who,
      `mutation ($round: ID!) { signZeroReport(round: $round, statement: "本周期未发现苗头。") ${ROUND} }`,
      { round },
    );

  const rounds = (who: Actor, kind: string, period: string) =>
    ask<Round[]>(
      server,
      who,
      `{ rounds(kind: ${kind}, period: "${period}") { id gridCode state level workerName } }`,
    );

  const roundOf = async (kind: string, period: string, gridCode = GRID) =>
    (await rounds(PEOPLE.desk, kind, period)).find((round) => round.gridCode === gridCode);

  it('opens a round for every grid and period, once, and gives its route to the grid platform', async () => {
    expect(await setRoute('VISIT', GRID, stops(1, 4), PEOPLE.secretary)).toMatchObject({ stops: 4 });
    expect(await setRoute('SWEEP', GRID, stops(1, 15))).toMatchObject({ stops: 15 });
    expect(await setRoute('SWEEP', OTHER_GRID, stops(16, 25))).toMatchObject({ stops: 10 });
    expect(await setRoute('SWEEP', '530112010-001', stops(1, 2))).toMatchObject({ code: 'OUTSIDE_AREA' });
    expect(await setRoute('SWEEP', GRID, [...stops(1, 2), ...stops(1, 1)])).toMatchObject({
      code: 'INVALID_INPUT',
    });
    await goTo('2026-11-01');
    await beat();
    expect(await rounds(PEOPLE.desk, 'VISIT', '2026-11-1')).toHaveLength(6);
    expect(await rounds(PEOPLE.secretary, 'VISIT', '2026-11-1')).toHaveLength(2);
    const { items } = await control('/tasks');
    const keys = items.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(items.find(({ task_id }) => task_id === `visit:${GRID}:2026-11-1`)).toMatchObject({
      task_kind: '01',
      end_date: '2026-11-15',
      worker: { recorder_name: '罗文' },
    });
  });

  it('is put into other hands when the worker is ill', async () => {
    await goTo('2026-11-10');
    const id = `visit:${GRID}:2026-11-1`;
    const reassigned = await ask<Outcome>(
      server,
      PEOPLE.secretary,
      `mutation ($round: ID!, $worker: RoundWorkerInput!) {
        reassignRound(round: $round, worker: $worker, reason: "原网格员病假。") ${ROUND} }`,
      { round: id, worker: { personId: 'P-walker-2', name: '马丽' } },
    );
    expect(reassigned.round).toMatchObject({
      workerName: '马丽',
      assignments: [{ name: '马丽', reason: '原网格员病假。' }],
    });
    await server.hub.settle();
    const { items } = await control('/tasks');
    expect(items.filter(({ task_id }) => task_id === id).at(-1)).toMatchObject({
      worker: { recorder_name: '马丽' },
    });
  });

  it('reminds the worker two days before the end, then the secretary, then the leading group', async () => {
    const level = async () => (await roundOf('VISIT', '2026-11-1'))?.level;
    await goTo('2026-11-12');
    expect(await level()).toBe('NONE');
    await goTo('2026-11-13');
    expect(await level()).toBe('WORKER');
    await goTo('2026-11-15');
    expect(await level()).toBe('WORKER');
    await goTo('2026-11-16');
    expect(await level()).toBe('COMMUNITY_SECRETARY');
    const late = await ask<Round[]>(
      server,
      PEOPLE.secretary,
      '{ rounds(kind: VISIT, period: "2026-11-1", level: COMMUNITY_SECRETARY) { id } }',
    );
    expect(late).toHaveLength(2);
    await goTo('2026-11-18');
    expect(await level()).toBe('LEADING_GROUP');
    // Nobody here has an account with a post, so the desk stands in for all but the worker, who is known by name.
    expect(await toldOf(server, `visit:${GRID}:2026-11-1`)).toEqual([
      'ROUND_ESCALATED DESK',
      'ROUND_OVERDUE DESK',
      'ROUND_REMINDER GRID_WORKER',
    ]);
  });

  it('is complete when all was walked and a zero report signed by whoever walked it, and counts by its period', async () => {
    const id = `visit:${GRID}:2026-11-1`;
    const record = (stopId: string, doneOn: string, found = 'NOTHING') => ({ stopId, doneOn, found });
    expect(await zero(worker(2), id)).toMatchObject({ code: 'STOPS_OPEN' });
    expect(await walk(worker(2), id, record('S9', '2026-11-14'))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await walk(worker(2), id, record('S1', '2026-10-31'))).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await walk(worker(2), id, record('S1', '2026-11-30'))).toMatchObject({ code: 'INVALID_INPUT' });
    expect(
      await walk({ ...worker(2), areaCode: '530112010-001' }, id, record('S1', '2026-11-14')),
    ).toMatchObject({
      code: 'OUTSIDE_AREA',
    });
    // Written down on the 18th, walked on the 14th: it counts for the first half, and in time.
    for (const stop of ['S1', 'S2', 'S3']) await walk(worker(2), id, record(stop, '2026-11-14'));
    expect((await walk(worker(2), id, record('S4', '2026-11-17'))).round).toMatchObject({ state: 'OPEN' });
    expect(await zero(worker(1), id)).toMatchObject({ code: 'NOT_YOURS' });
    expect((await zero(worker(2), id)).round).toMatchObject({ state: 'COMPLETE', zeroReportBy: '马丽' });
    expect(await zero(worker(2), id)).toMatchObject({ code: 'WRONG_STATE' });
    const [coverage] = await ask<object[]>(
      server,
      PEOPLE.secretary,
      '{ roundCoverage(kind: VISIT, period: "2026-11-1") { area { name } rounds complete stops done inTime percent } }',
    );
    expect(coverage).toEqual({
      area: { name: '大河社区' },
      rounds: 2,
      complete: 1,
      stops: 4,
      done: 4,
      inTime: 3,
      percent: 100,
    });
  });

  it('takes visits and early signs from the grid platform, and makes a dispute of one', async () => {
    const id = `sweep:${GRID}:2026-11`;
    const recorder = { recorder_id: 'P-walker-1', recorder_name: '罗文' };
    for (let stop = 1; stop <= 15; stop += 1) {
      await control('/walked', {
        event: 'stop.recorded',
        task_id: id,
        stop_id: `S${stop}`,
        done_date: '2026-11-17',
        found: stop === 3 ? '1' : '0',
        recorder,
      });
    }
    await control('/walked', {
      event: 'hint.recorded',
      grid_num: GRID,
      notice_date: '2026-11-17',
      content: '两户因水沟起口角。',
      recorder,
    });
    const hint = await eventually('the hint', async () => {
      await server.hub.settle();
      const open = await ask<{ id: string; text: string }[]>(
        server,
        PEOPLE.secretary,
        '{ hints { id text } }',
      );
      return (await roundOf('SWEEP', '2026-11'))?.state === 'COMPLETE' ? open[0] : undefined;
    });
    expect(hint.text).toBe('两户因水沟起口角。');
    const promote = () =>
      ask<{ hint?: { state: string; disputeId: string }; code?: string }>(
        server,
        PEOPLE.secretary,
        `mutation ($id: ID!, $dispute: PromotionInput!) { promoteHint(id: $id, dispute: $dispute) {
          ... on HintChanged { hint { state disputeId } } ... on GridRefusal { code } } }`,
        {
          id: hint.id,
          dispute: {
            title: '水沟口角',
            summary: '两户因水沟起口角。',
            categoryCode: '0201',
            peopleInvolved: 2,
            happenedOn: '2026-11-17T00:00:00Z',
            address: '大河第三小组',
          },
        },
      );
    const promoted = await promote();
    expect(promoted.hint).toMatchObject({ state: 'PROMOTED' });
    expect(await promote()).toMatchObject({ code: 'WRONG_STATE' });
    const dispute = await ask<{ title: string }>(
      server,
      PEOPLE.desk,
      'query ($id: ID!) { dispute(id: $id) { title } }',
      { id: promoted.hint?.disputeId },
    );
    expect(dispute.title).toBe('水沟口角');
  });

  it('shows the sweep of the community at 92 of a hundred, and who is missing', async () => {
    const id = `sweep:${OTHER_GRID}:2026-11`;
    const other = { ...worker(1), areaCode: OTHER_GRID };
    for (let stop = 16; stop <= 23; stop += 1) {
      await walk(other, id, { stopId: `S${stop}`, doneOn: '2026-11-18', found: 'NOTHING' });
    }
    const coverage = () =>
      ask<object[]>(
        server,
        PEOPLE.desk,
        '{ roundCoverage(kind: SWEEP, period: "2026-11") { area { name } stops done percent missing } }',
      );
    expect(await coverage()).toContainEqual({
      area: { name: '大河社区' },
      stops: 25,
      done: 23,
      percent: 92,
      missing: ['大河第24小组', '大河第25小组'],
    });
    await goTo('2026-12-04');
    expect(await roundOf('SWEEP', '2026-11', OTHER_GRID)).toMatchObject({
      level: 'LEADING_GROUP',
      state: 'OPEN',
    });
    expect(await roundOf('SWEEP', '2026-11')).toMatchObject({ level: 'NONE', state: 'COMPLETE' });
    const { body } = await server.ask(
      worker(1),
      '{ roundCoverage(kind: SWEEP, period: "2026-11") { percent } }',
    );
    expect(body.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  it('settles an early sign that came to nothing, with a reason', async () => {
    const report = () =>
      ask<{ hint?: { id: string }; code?: string }>(
        server,
        worker(1),
        `mutation { reportHint(gridCode: "${GRID}", text: "有人扬言上访。", noticedOn: "2026-12-01", requestKey: "request-1") {
          ... on HintChanged { hint { id } } ... on GridRefusal { code } } }`,
      );
    const first = await report();
    expect(await report()).toEqual(first);
    const settle = (reason: string) =>
      ask<object>(
        server,
        worker(1),
        'mutation ($id: ID!, $reason: String!) { settleHint(id: $id, reason: $reason) { ... on HintChanged { hint { state settledReason } } ... on GridRefusal { code } } }',
        { id: first.hint?.id, reason },
      );
    expect(await settle(' ')).toEqual({ code: 'INVALID_INPUT' });
    expect(await settle('已当面解释清楚。')).toEqual({
      hint: { state: 'SETTLED', settledReason: '已当面解释清楚。' },
    });
    expect(await settle('再来一次。')).toEqual({ code: 'WRONG_STATE' });
  });
});
