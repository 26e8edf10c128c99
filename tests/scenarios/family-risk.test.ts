import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fallDue } from '../../jobs/fall-due.js';
import type { Actor } from '../../src/domain/people/actor.js';
import { ask } from '../kit/ask.js';
import { PEOPLE } from '../kit/people.js';
import { type TestServer, testServer } from '../kit/test-server.js';
import { toldOf } from '../kit/told-of.js';

const silent = pino({ level: 'silent' });

const WHOLE = `id state grade gradedOn calmVisits revision
  proposal { grade score reasons { kind times points } }
  duties { duty leaderName dueOn told } indices { on harmony marriage society }
  history { number event duty dueOn told nextDueOn grade gradeBefore leaderName note }`;
const RESULT = `{ __typename ... on FamilyFollowUpChanged { followUp { ${WHOLE} } } ... on FamilyRefusal { code } }`;

interface FollowUp {
  readonly id: string;
  readonly state: string;
  readonly grade: string | null;
  readonly calmVisits: number;
  readonly revision: number;
  readonly proposal: {
    readonly grade: string;
    readonly score: number;
    readonly reasons: readonly { kind: string; points: number }[] | null;
  };
  readonly duties: readonly { duty: string; leaderName: string; dueOn: string; told: string }[];
  readonly history: readonly { number: number; event: string; dueOn: string | null; told: string | null }[];
}
type Outcome = { readonly code?: string; readonly followUp?: FollowUp };

describe('the risk of a family, and its follow-up', () => {
  let server: TestServer;
  let id: string;
  let requests = 0;

  beforeAll(async () => {
    server = await testServer('in-process');
    await goTo('2026-10-12');
    id = await report('婚姻纠纷', '0101');
  });
  afterAll(() => server.close());

  /** It is nine in the morning of this day, and what has fallen due is done. */
  async function goTo(day: string): Promise<void> {
    const { clock, services } = server.hub;
    clock.advance(new Date(`${day}T09:00:00+08:00`).getTime() - clock.now().getTime());
    await server.hub.settle();
    await fallDue(services, silent);
    await server.hub.settle();
  }

  const key = () => {
    requests += 1;
    return `request-${requests}`;
  };

  async function report(
    title: string,
    categoryCode: string,
    address = '谷律村12号',
    names = ['李秀珍', '罗勇'],
  ): Promise<string> {
    const input = {
      requestKey: key(),
      title,
      summary: '夫妻为琐事争吵。',
      categoryCode,
      peopleInvolved: 2,
      happenedOn: '2026-10-10T00:00:00Z',
      place: { address },
      areaCode: '530112010-001',
      parties: [
        { side: 'APPLICANT', name: names[0] },
        { side: 'RESPONDENT', name: names[1] },
      ],
    };
    const outcome = await ask<{ dispute: { id: string } }>(
      server,
      PEOPLE.gridWorker,
      `mutation ($input: ReportInput!) { reportDispute(input: $input) {
        ... on DisputeChanged { dispute { id } } ... on Refusal { message } } }`,
      { input },
    );
    await server.hub.settle();
    return outcome.dispute.id;
  }

  async function act(who: Actor, call: string, args: string, variables: object): Promise<Outcome> {
    const passed = args.replaceAll(/\$(\w+): [^,]+/g, '$1: $$$1');
    const outcome = await ask<Outcome>(
      server,
      who,
      `mutation ($dispute: ID!, ${args}) { ${call}(dispute: $dispute, ${passed}) ${RESULT} }`,
      { dispute: id, ...variables },
    );
    await server.hub.settle();
    return outcome;
  }

  const open = (facts: object[], dispute = id) =>
    act(PEOPLE.gridWorker, 'openFamilyFollowUp', '$facts: [FamilyFactInput!]!', { facts, dispute });
  const grade = (to: string, more: object = {}, who: Actor = PEOPLE.leader) =>
    act(
      who,
      'decideFamilyGrade',
      '$grade: FamilyGrade!, $reason: String!, $leader: FamilyLeaderInput, $seenRevision: Int',
      { grade: to, reason: '会商决定。', ...more },
    );
  const visit = (on: string, calm: boolean, more: object = {}, requestKey = key()) =>
    act(PEOPLE.gridWorker, 'recordFamilyVisit', '$visit: FamilyVisitInput!, $requestKey: String!', {
      visit: { on, calm, note: '上门走访，双方在家。', ...more },
      requestKey,
    });
  const reportDuty = (duty: string, on: string) =>
    act(
      PEOPLE.leader,
      'reportFamilyDuty',
      '$duty: FamilyDuty!, $on: Day!, $note: String!, $requestKey: String!',
      { duty, on, note: '已约双方面谈。', requestKey: key() },
    );
  const see = (who: Actor = PEOPLE.leader) =>
    ask<{ familyFollowUp: FollowUp | null; supervisionOrders: Record<string, unknown>[] }>(
      server,
      who,
      `query ($id: ID!) { dispute(id: $id) { familyFollowUp { ${WHOLE} }
        supervisionOrders { level responsibleName demand state } } }`,
      { id },
    );
  const told = async () =>
    (await see()).familyFollowUp?.duties.map(({ duty, dueOn, told: level }) => [duty, dueOn, level]);

  /** Those about the family: the dispute's own step is overdue meanwhile, which is a matter of its own. */
  const orders = async () =>
    (await see()).supervisionOrders.filter(({ demand }) => String(demand).startsWith('婚姻家庭回访'));

  it('is scored at 78 with reasons, which proposes high and decides nothing', async () => {
    const quarrels = ['2026-08-20', '2026-09-15', '2026-10-10'].map((on) => ({ kind: 'QUARREL', on }));
    const facts = [
      ...quarrels,
      { kind: 'ALCOHOL', on: '2026-10-10' },
      { kind: 'VIOLENCE', on: '2026-10-10' },
    ];
    const ditch = await report('水沟堵塞', '0201', '妥吉村3号', ['毕玉芬', '张桂兰']);
    expect(await open(facts, ditch)).toMatchObject({ code: 'NOT_A_FAMILY_CASE' });
    expect(await open([{ kind: 'QUARREL', on: '2026-10-13' }])).toMatchObject({ code: 'INVALID_INPUT' });
    const { followUp } = await open(facts);
    expect(followUp).toMatchObject({ grade: null, duties: [], proposal: { grade: 'HIGH', score: 78 } });
    expect((await open([])).followUp?.proposal.score).toBe(78);
    const reasons = (await see()).familyFollowUp?.proposal.reasons;
    expect(reasons?.map(({ kind, points }) => [kind, points])).toEqual([
      ['QUARREL', 24],
      ['ALCOHOL', 14],
      ['VIOLENCE', 40],
    ]);
    const waiting = await ask<FollowUp[]>(
      server,
      PEOPLE.leader,
      '{ familyFollowUps(undecided: true) { id } }',
    );
    expect(waiting).toEqual([{ id }]);
  });

  it('is graded by a person of the office, who names the leader with the three duties', async () => {
    const { body } = await server.ask(
      PEOPLE.gridWorker,
      'mutation ($id: ID!) { decideFamilyGrade(dispute: $id, grade: LOW, reason: "无。") { __typename } }',
      { id },
    );
    expect(body.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect(await grade('HIGH')).toMatchObject({ code: 'LEADER_MISSING' });
    const leader = { personId: 'P-wang', name: '王副主任' };
    expect(await grade('HIGH', { leader, seenRevision: 9 })).toMatchObject({ code: 'STALE_REVISION' });
    expect(await grade('HIGH', { leader, reason: ' ' })).toMatchObject({ code: 'INVALID_INPUT' });
    const { followUp } = await grade('HIGH', { leader, seenRevision: 1 });
    expect(followUp?.grade).toBe('HIGH');
    expect(await told()).toEqual([
      ['RESOLVE', '2026-10-19', 'NONE'],
      ['VISIT', '2026-10-19', 'NONE'],
      ['STABILISE', '2026-10-19', 'NONE'],
    ]);
  });

  it('is visited every seven days; what is sent again is done once', async () => {
    await goTo('2026-10-19');
    const marks = { harmony: [1, 2, 1], marriage: [1, 1, 1], society: [3, 3, 3] };
    const first = await visit('2026-10-19', false, marks, 'the-first-visit');
    expect(await visit('2026-10-19', false, marks, 'the-first-visit')).toEqual(first);
    expect(await visit('2026-10-20', true)).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await visit('2026-10-19', true, { harmony: [5, 0, 0] })).toMatchObject({ code: 'INVALID_INPUT' });
    await reportDuty('RESOLVE', '2026-10-19');
    await reportDuty('STABILISE', '2026-10-19');
    expect(await reportDuty('VISIT', '2026-10-19')).toMatchObject({ code: 'INVALID_INPUT' });
    expect((await told())?.map(([, dueOn]) => dueOn)).toEqual(['2026-10-26', '2026-10-26', '2026-10-26']);
  });

  it('when a visit is missed, reminds the day after, tells the leading group, and becomes an order on the fifth day', async () => {
    await goTo('2026-10-26');
    await reportDuty('RESOLVE', '2026-10-26');
    await reportDuty('STABILISE', '2026-10-26');
    const level = async () => (await told())?.[1];
    expect(await level()).toEqual(['VISIT', '2026-10-26', 'NONE']);
    await goTo('2026-10-27');
    expect(await level()).toEqual(['VISIT', '2026-10-26', 'REMINDED']);
    await goTo('2026-10-28');
    expect(await level()).toEqual(['VISIT', '2026-10-26', 'LEADING_GROUP']);
    const late = await ask<FollowUp[]>(
      server,
      PEOPLE.leader,
      '{ familyFollowUps(grade: HIGH, told: LEADING_GROUP) { id } }',
    );
    expect(late).toEqual([{ id }]);
    await goTo('2026-10-30');
    expect(await orders()).toEqual([]);
    await goTo('2026-10-31');
    await goTo('2026-10-31');
    expect(await level()).toEqual(['VISIT', '2026-10-26', 'ORDERED']);
    expect(await orders()).toMatchObject([
      {
        level: 'KEY',
        responsibleName: '王副主任',
        state: 'ISSUED',
        demand: '婚姻家庭回访（包走访）应于 2026-10-26 前落实，已逾期，请尽快办理并反馈。',
      },
    ]);
    expect(await toldOf(server, id)).toEqual(
      expect.arrayContaining(['DUTY_ESCALATED DESK', 'DUTY_MISSED LEADER', 'ORDER_ISSUED LEADER']),
    );
  });

  it('puts one duty into other hands, with a reason; the others stay', async () => {
    const { followUp } = await act(
      PEOPLE.leader,
      'handOverFamilyDuty',
      '$duty: FamilyDuty!, $leader: FamilyLeaderInput!, $reason: String!',
      { duty: 'STABILISE', leader: { personId: 'P-zhao', name: '赵主任' }, reason: '分工调整。' },
    );
    expect(followUp?.duties.map(({ leaderName }) => leaderName)).toEqual(['王副主任', '王副主任', '赵主任']);
  });

  it('is graded lower only by a person, after two calm visits, one step at a time; nothing planned before is lost', async () => {
    const before = (await see()).familyFollowUp?.history ?? [];
    expect(await grade('MEDIUM')).toMatchObject({ code: 'NOT_CALM' });
    await visit('2026-10-31', true);
    await goTo('2026-11-07');
    await visit('2026-11-07', true, { harmony: [3, 3, 3], marriage: [2, 2, 2] });
    expect((await see()).familyFollowUp).toMatchObject({ grade: 'HIGH', calmVisits: 2 });
    expect(await grade('LOW')).toMatchObject({ code: 'ONE_GRADE_DOWN' });
    expect(await grade('MEDIUM')).toMatchObject({ code: 'OVERDUE' });
    await reportDuty('RESOLVE', '2026-11-07');
    await reportDuty('STABILISE', '2026-11-07');
    expect((await grade('MEDIUM')).followUp).toMatchObject({ grade: 'MEDIUM', calmVisits: 0 });
    expect((await told())?.map(([, dueOn]) => dueOn)).toEqual(['2026-12-07', '2026-12-07', '2026-12-07']);
    const { history = [] } = (await see()).familyFollowUp ?? {};
    expect(history.slice(0, before.length)).toEqual(before);
    expect(history.map(({ number }) => number)).toEqual(history.map((_, index) => index + 1));
    expect(history).toContainEqual(
      expect.objectContaining({ event: 'VISITED', duty: 'VISIT', dueOn: '2026-10-26', told: 'ORDERED' }),
    );
    expect(history).toContainEqual(
      expect.objectContaining({
        event: 'REPLANNED',
        duty: 'VISIT',
        dueOn: '2026-11-14',
        nextDueOn: '2026-12-07',
      }),
    );
  });

  it('shows the three indices of the family and of its area over time', async () => {
    expect((await see()).familyFollowUp).toMatchObject({
      indices: [
        { on: '2026-10-19', harmony: 33, marriage: 25, society: 75 },
        { on: '2026-11-07', harmony: 75, marriage: 50, society: null },
      ],
    });
    const trend = (who: Actor) =>
      ask<object[] | null>(
        server,
        who,
        '{ familyIndexTrend(areaCode: "530112010-001", months: 2) { month families harmony society } }',
      );
    expect(await trend(PEOPLE.leader)).toEqual([
      { month: '2026-10', families: 1, harmony: 33, society: 75 },
      { month: '2026-11', families: 1, harmony: 75, society: 75 },
    ]);
    expect(await trend(PEOPLE.farMediator)).toBeNull();
  });

  it('is hidden with a protected case from whoever may not know of it, and in no count of theirs', async () => {
    // That a slap was recorded has stopped the mediation, and protects both until somebody says who is in danger.
    const stopped = await ask<{ suspension: object; parties: { protections: string[] }[] }>(
      server,
      PEOPLE.desk,
      'query ($id: ID!) { dispute(id: $id) { suspension { danger } parties { protections } } }',
      { id },
    );
    expect(stopped).toEqual({
      suspension: { danger: 'VIOLENCE' },
      parties: [{ protections: ['VICTIM'] }, { protections: ['VICTIM'] }],
    });
    const list = (who: Actor) => ask<object[]>(server, who, '{ familyFollowUps { id } }');
    expect(await list(PEOPLE.mediator)).toEqual([]);
    expect(await list(PEOPLE.leader)).toEqual([{ id }]);
    const { body } = await server.ask(
      PEOPLE.mediator,
      '{ familyIndexTrend(areaCode: "530112010-001", months: 1) { families } }',
    );
    expect(body.data?.familyIndexTrend).toEqual([{ families: 0 }]);
    const refused = await act(
      PEOPLE.mediator,
      'recordFamilyVisit',
      '$visit: FamilyVisitInput!, $requestKey: String!',
      { visit: { on: '2026-11-07', calm: true, note: '试探。' }, requestKey: key() },
    );
    expect(refused).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('lies in the store sealed: neither what happened nor what was written of it can be read there', async () => {
    const { connection } = server.hub.services.repositories;
    const stored = JSON.stringify(await connection.collection('familyWatches').find().toArray());
    for (const clear of ['violence', 'alcohol', '上门走访', '会商决定']) expect(stored).not.toContain(clear);
    expect(stored).toContain('2026-12-07');
  });
});
