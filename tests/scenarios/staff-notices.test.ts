import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fallDue } from '../../jobs/fall-due.js';
import { lookAtNotices } from '../../jobs/look-at-notices.js';
import type { Actor } from '../../src/domain/people/actor.js';
import { endPost } from '../../src/services/identity/end-post.js';
import { tellStaff } from '../../src/services/people/notices/tell-staff.js';
import { ask } from '../kit/ask.js';
import { listen } from '../kit/listen.js';
import { PEOPLE } from '../kit/people.js';
import { DESK_POST, hire, MEDIATOR_POST, OPERATOR } from '../kit/staff.js';
import { type TestServer, testServer } from '../kit/test-server.js';

const silent = pino({ level: 'silent' });
const QUARRELS = [
  ['拖欠三个月工资', '0501', '马丽'],
  ['借款到期不还', '0401', '段国强'],
  ['夜里唱歌扰邻', '0202', '普云'],
  ['水沟堵塞引发相邻纠纷', '0201', '李光明'],
];
const LEADER_POST = { role: 'leader', areaCode: '530112010' } as const;

const NOTICE = `id kind text state rung urgent dueOn recipientName recipientRole filedAt inboxAt fetchedAt fetchedBy
  seenAt seenBy passedOnAt passedOnFor reminders dispute { id }`;

interface Notice {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly state: string;
  readonly recipientRole: string;
  readonly inboxAt: string | null;
  readonly fetchedAt: string | null;
  readonly seenAt: string | null;
  readonly seenBy: string | null;
  readonly passedOnFor: string | null;
}
interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: Notice }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
interface Digest {
  readonly readyAt: string;
  readonly fresh: readonly Notice[];
  readonly due: readonly Notice[];
  readonly overdue: readonly Notice[];
  readonly counts: readonly { kind: string; fresh: number; overdue: number; unseen: number }[];
}
type Outcome = { readonly __typename: string; readonly code?: string; readonly notices?: readonly Notice[] };

const staff = (loginName: string, role: Actor['role'], areaCode: string): Actor => ({
  personId: `staff:${loginName}`,
  name: '毕文华',
  role,
  areaCode,
});
const mediator = staff('bi.wenhua', 'peoples-mediator', '530112010-C01');
const desk = staff('duan.xuemei', 'desk', '530112010');
const leader = staff('wang.shoucheng', 'leader', '530112010');

describe('notices to staff', () => {
  let server: TestServer;
  let dispute: string;
  let given: string;
  let requests = 0;

  beforeAll(async () => {
    server = await testServer('in-process');
    const context = { ...server.hub.services, sessionTimes: { idleMs: 1_800_000, longestMs: 43_200_000 } };
    await goTo('2026-11-23T09:00');
    await hire(context, 'bi.wenhua', [MEDIATOR_POST]);
    await hire(context, 'duan.xuemei', [DESK_POST]);
    await hire(context, 'wang.shoucheng', [LEADER_POST]);
    dispute = await report();
  });
  afterAll(() => server.close());

  async function beat(): Promise<void> {
    await server.hub.settle();
    await fallDue(server.hub.services, silent);
    await lookAtNotices(server.hub.services, silent);
    await server.hub.settle();
  }
  async function goTo(minute: string): Promise<void> {
    const { clock } = server.hub;
    clock.advance(new Date(`${minute}:00+08:00`).getTime() - clock.now().getTime());
    await beat();
  }
  const inShanghai = (minute: string) => new Date(`${minute}:00+08:00`).toISOString();

  /** A dispute in the hands of the mediator, each of other people about another thing. */
  async function report(): Promise<string> {
    requests += 1;
    const [title, categoryCode, name] = QUARRELS.pop() ?? [];
    const phone = `138000000${requests + 10}`;
    const input = {
      requestKey: `request-${requests}`,
      title,
      summary: `${title}，请求调解。`,
      categoryCode,
      peopleInvolved: 2,
      happenedOn: `2026-11-${10 + QUARRELS.length}T00:00:00Z`,
      place: { address: `谷律村${requests}号` },
      areaCode: '530112010-001',
      parties: [{ side: 'APPLICANT', name, phone }],
    };
    const filed = await ask<{ dispute: { id: string } }>(
      server,
      PEOPLE.gridWorker,
      `mutation ($input: ReportInput!) { reportDispute(input: $input) { ... on DisputeChanged { dispute { id } } } }`,
      { input },
    );
    await ask(
      server,
      PEOPLE.desk,
      `mutation ($id: ID!, $owner: OwnerInput!) { assignDispute(id: $id, owner: $owner) { __typename } }`,
      { id: filed.dispute.id, owner: { ...mediator, role: 'PEOPLES_MEDIATOR' } },
    );
    return filed.dispute.id;
  }

  async function order(disputeId: string, deadline: string): Promise<string> {
    requests += 1;
    const input = {
      requestKey: `request-${requests}`,
      disputeId,
      level: 'KEY',
      demand: '三日内疏通水沟。',
      deadline: inShanghai(deadline),
    };
    const { order: given } = await ask<{ order: { id: string } }>(
      server,
      leader,
      `mutation ($input: SupervisionInput!) { issueSupervisionOrder(input: $input) {
        ... on SupervisionChanged { order { id } } } }`,
      { input },
    );
    await beat();
    return given.id;
  }

  const page = (who: Actor, first = 20, after: string | null = null) =>
    ask<Page>(
      server,
      who,
      `query ($first: Int!, $after: String) { myNotices(first: $first, after: $after) {
        edges { cursor node { ${NOTICE} } } pageInfo { hasNextPage endCursor } } }`,
      { first, after },
    );
  const inbox = async (who: Actor) => (await page(who)).edges.map(({ node }) => node);
  const orders = async (who: Actor) => (await inbox(who)).filter(({ kind }) => kind === 'ORDER_ISSUED');
  const proof = (subject: string, who: Actor) =>
    ask<Notice[]>(server, who, `query ($id: ID!) { noticeProof(subject: $id) { ${NOTICE} } }`, {
      id: subject,
    });
  const see = (who: Actor, ids: readonly string[]) =>
    ask<Outcome>(
      server,
      who,
      `mutation ($ids: [ID!]!) { acknowledgeNotices(ids: $ids) { __typename
        ... on NoticesSeen { notices { id state seenBy } } ... on PeopleRefusal { code message } } }`,
      { ids },
    );
  const digest = (who: Actor, day: string) =>
    ask<Digest | null>(
      server,
      who,
      `query ($day: Day!) { myDigest(day: $day) { readyAt fresh { ${NOTICE} } due { id } overdue { id }
        counts { kind fresh due overdue unseen } } }`,
      { day },
    );
  const quiet = (who: Actor, from: string, until: string) =>
    ask<Outcome>(
      server,
      who,
      `mutation ($from: String!, $until: String!) { setQuietHours(from: $from, until: $until) { __typename
        ... on QuietHoursSet { quietHours { from until } } ... on PeopleRefusal { code } } }`,
      { from, until },
    );

  it('wait out the night, and come with the morning’s digest', async () => {
    await goTo('2026-11-23T22:30');
    given = await order(dispute, '2026-11-26T22:00');
    expect(await inbox(mediator)).toEqual([]);
    expect(await digest(mediator, '2026-11-24')).toBeNull();
    expect(await proof(given, leader)).toMatchObject([{ state: 'HELD', inboxAt: null, fetchedAt: null }]);
    await goTo('2026-11-24T07:00');
    const morning = await digest(mediator, '2026-11-24');
    expect(morning).toMatchObject({
      readyAt: inShanghai('2026-11-24T07:00'),
      fresh: [{ kind: 'ORDER_ISSUED', state: 'UNSEEN', recipientRole: 'PEOPLES_MEDIATOR' }],
      overdue: [],
      counts: [{ kind: 'ORDER_ISSUED', fresh: 1, due: 0, overdue: 0, unseen: 1 }],
    });
    expect(morning?.fresh[0]?.text).toBe(
      `督办单待签收：纠纷${dispute}，谷律第一网格，期限2026-11-26。请阅知并办理。`,
    );
    expect(await digest(mediator, '2026-11-24')).toEqual(morning);
    expect(await digest(desk, '2026-11-24')).toMatchObject({ fresh: [], counts: [] });
  });

  it('go on to the desk when nobody saw them in time, and no further once somebody did', async () => {
    await goTo('2026-11-24T14:59');
    expect(await orders(desk)).toEqual([]);
    await goTo('2026-11-24T15:00');
    const [told] = await orders(desk);
    expect(told).toMatchObject({ kind: 'ORDER_ISSUED', state: 'UNSEEN', rung: 1 });
    const [own] = await orders(mediator);
    expect(own).toMatchObject({ state: 'UNSEEN', passedOnFor: 'UNSEEN' });
    const ids = [told?.id ?? ''];
    expect(await see(mediator, ids)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await see(PEOPLE.otherMediator, ids)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await see(desk, [...ids, own?.id ?? ''])).toMatchObject({ code: 'NOT_FOUND' });
    expect((await orders(desk))[0]).toMatchObject({ state: 'UNSEEN' });
    expect(await see(desk, ids)).toMatchObject({ notices: [{ state: 'SEEN', seenBy: '毕文华' }] });
    expect(await see(desk, ids)).toMatchObject({ notices: [{ state: 'SEEN' }] });
    await goTo('2026-11-25T16:00');
    expect(await orders(leader)).toEqual([]);
  });

  it('prove when each was put in the inbox, handed out and seen, to whoever may know of the case', async () => {
    const [first, second, ...others] = await proof(given, leader);
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      recipientRole: 'PEOPLES_MEDIATOR',
      inboxAt: inShanghai('2026-11-24T07:00'),
      fetchedAt: inShanghai('2026-11-24T07:00'),
      passedOnAt: inShanghai('2026-11-24T15:00'),
      seenAt: null,
    });
    expect(second).toMatchObject({
      recipientRole: 'DESK',
      inboxAt: inShanghai('2026-11-24T15:00'),
      seenAt: inShanghai('2026-11-24T15:00'),
      seenBy: '毕文华',
    });
    expect(await proof(given, PEOPLE.auditor)).toHaveLength(2);
    expect(await proof(dispute, PEOPLE.secretary)).toEqual([]);
    const refused = await server.ask(mediator, `{ noticeProof(subject: "${dispute}") { id } }`);
    expect(refused.body.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    await server.hub.settle();
    const { entries } = await audited(second?.id ?? '');
    expect(entries).toMatchObject([{ subjectType: 'StaffNotice', detail: 'seen', personId: desk.personId }]);
  });

  async function audited(subjectId: string) {
    const { edges } = await ask<{ edges: { node: Record<string, unknown> }[] }>(
      server,
      PEOPLE.auditor,
      `query ($id: ID!) { auditEntries(subjectId: $id) { edges { node { subjectType detail personId } } } }`,
      { id: subjectId },
    );
    return { entries: edges.map(({ node }) => node) };
  }

  it('are told once, however often and however many at a time tell them', async () => {
    const { staffNotices } = server.hub.services.repositories;
    const [notice] = await staffNotices.ofSubject(given, ['530112010-001']);
    if (!notice) throw new Error('there is no notice');
    const before = await staffNotices.ofOccasion(notice.key);
    await Promise.all([0, 0, 1].map((rung) => tellStaff(notice.occasion, rung, server.hub.services)));
    expect(await staffNotices.ofOccasion(notice.key)).toEqual(before);
  });

  it('tell of a yellow card and of a red one, and live whoever follows the inbox', async () => {
    await goTo('2026-11-26T22:00');
    await goTo('2026-11-27T07:00');
    expect((await inbox(mediator)).map(({ kind }) => kind)).toContain('YELLOW_CARD');
    await goTo('2026-11-28T22:00');
    await goTo('2026-11-29T07:00');
    const red = (await inbox(leader)).find(({ kind }) => kind === 'RED_CARD');
    expect(red).toMatchObject({ state: 'UNSEEN' });
    const stream = await listen(
      server,
      { authorization: `Bearer ${await server.token(leader)}` },
      {
        query: `subscription ($id: ID!) { noticeInboxChanged(id: $id) { unseen newest { kind } } }`,
        variables: { id: leader.personId },
      },
    );
    const seen = async () => (await stream.next())?.data?.noticeInboxChanged;
    const { unseen } = (await seen()) as { unseen: number };
    await see(leader, [red?.id ?? '']);
    expect(await seen()).toMatchObject({ unseen: unseen - 1 });
    stream.leave();
    const { overdue } = (await digest(leader, '2026-11-29')) ?? { overdue: [] };
    expect(overdue.length).toBeGreaterThan(0);
    const other = await ask(server, mediator, `query ($id: ID!) { noticeInbox(id: $id) { id } }`, {
      id: leader.personId,
    });
    expect(other).toBeNull();
  });

  it('come in pages, first what is unseen; a cursor of another list is refused', async () => {
    const whole = await inbox(desk);
    const one = await page(desk, 1);
    expect(one.pageInfo.hasNextPage).toBe(whole.length > 1);
    const collected: string[] = [];
    for (let after: string | null = null; ; ) {
      const { edges, pageInfo } = await page(desk, 1, after);
      collected.push(...edges.map(({ node }) => node.id));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(collected).toEqual(whole.map(({ id }) => id));
    const states = whole.map(({ state }) => state === 'UNSEEN');
    expect(states).toEqual(states.toSorted((a, b) => Number(b) - Number(a)));
    for (const after of ['abc', Buffer.from('["unseen","x",1]').toString('base64url')]) {
      const { body } = await server.ask(desk, `{ myNotices(after: "${after}") { edges { cursor } } }`);
      expect(body.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
    expect(await see(desk, [])).toMatchObject({ code: 'INVALID_INPUT' });
    expect(
      await see(
        desk,
        Array.from({ length: 101 }, (_, n) => `${n}`),
      ),
    ).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(await see(desk, ['{"$gt":""}'])).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('wake people only where the police are called, and else by their own hours', async () => {
    expect(await quiet(desk, '20:00', '09:00')).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await quiet({ ...PEOPLE.partner, role: 'resident' }, '20:00', '07:00')).toMatchObject({
      code: 'ROLE_NOT_ALLOWED',
    });
    expect(await quiet(mediator, '20:00', '08:00')).toMatchObject({ quietHours: { until: '08:00' } });
    await goTo('2026-11-30T20:30');
    const endangered = await report();
    const stopped = await ask(
      server,
      mediator,
      `mutation ($id: ID!) { suspendMediation(id: $id, danger: THREAT, note: "扬言报复，已电话报警。") {
        __typename ... on Refusal { code message } } }`,
      { id: endangered },
    );
    expect(stopped).toMatchObject({ __typename: 'DisputeChanged' });
    await beat();
    await goTo('2026-11-30T23:30');
    const told = await proof(endangered, leader);
    expect(told.map(({ kind, state, recipientRole }) => [kind, state, recipientRole])).toEqual(
      expect.arrayContaining([
        ['POLICE_DOCKING', 'UNSEEN', 'DESK'],
        ['RECEIPT_OVERDUE', 'UNSEEN', 'LEADER'],
      ]),
    );
    // That somebody is in danger is not the auditor's to see.
    expect((await proof(endangered, PEOPLE.auditor)).map(({ kind }) => kind)).not.toContain('POLICE_DOCKING');
    await order(await report(), '2026-12-02T12:00');
    await goTo('2026-12-01T07:30');
    expect((await inbox(mediator)).filter(({ state }) => state === 'HELD')).toEqual([]);
    const before = (await inbox(mediator)).length;
    await goTo('2026-12-01T08:00');
    expect((await inbox(mediator)).length).toBeGreaterThan(before);
  });

  it('go to the next one when their reader loses the post', async () => {
    const context = { ...server.hub.services, sessionTimes: { idleMs: 1_800_000, longestMs: 43_200_000 } };
    await goTo('2026-12-01T10:00');
    const lost = await report();
    const given = await order(lost, '2026-12-04T12:00');
    expect(await proof(given, leader)).toMatchObject([
      { recipientRole: 'PEOPLES_MEDIATOR', state: 'UNSEEN' },
    ]);
    const user = await server.hub.services.repositories.users.find(mediator.personId);
    await endPost('bi.wenhua', user?.posts[0]?.id ?? '', OPERATOR, context);
    await beat();
    expect(await proof(given, leader)).toMatchObject([
      { recipientRole: 'PEOPLES_MEDIATOR', state: 'WITHDRAWN', passedOnFor: 'POST_LOST' },
      { recipientRole: 'DESK', state: 'UNSEEN' },
    ]);
    expect((await inbox(desk)).map(({ kind }) => kind)).toContain('ORDER_ISSUED');
    expect((await inbox(mediator)).filter(({ state }) => state === 'UNSEEN')).toEqual([]);
  });
});
