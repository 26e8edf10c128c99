import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fallDue } from '../../jobs/fall-due.js';
import type { Actor } from '../../src/domain/people/actor.js';
import { appOf } from '../kit/app.js';
import { ask } from '../kit/ask.js';
import { eventually } from '../kit/eventually.js';
import { PEOPLE } from '../kit/people.js';
import { type TestServer, testServer } from '../kit/test-server.js';

const HOUR = 3_600_000;
const ACTOR = { userId: 'zz-1', userName: '杨国栋' };

const FIELDS = `id orderNumber origin state level demand overdue deadline extensions responsibleName proof untold
  cards { colour acknowledgedBy } log { event ofEvent byName reason } dispute { id step }`;
const RESULT = `{ __typename ... on SupervisionChanged { order { ${FIELDS} } }
  ... on SupervisionRefusal { code message } }`;

interface Order {
  readonly id: string;
  readonly orderNumber: string;
  readonly origin: string;
  readonly state: string;
  readonly demand: string | null;
  readonly overdue: boolean;
  readonly deadline: string;
  readonly proof: string | null;
  readonly untold: number | null;
  readonly cards: readonly { colour: string; acknowledgedBy: string | null }[];
  readonly log: readonly { event: string; ofEvent: string | null; byName: string; reason: string | null }[];
}

interface Result {
  readonly __typename: string;
  readonly code?: string;
  readonly order?: Order;
}

describe('supervision', () => {
  let server: TestServer;
  let app: ReturnType<typeof appOf>;
  let report: string;
  let dispute: string;
  let count = 0;

  beforeAll(async () => {
    server = await testServer('in-process');
    app = appOf(server);
    report = await app.report();
    dispute = await eventually('the dispute', async () => {
      await server.hub.settle();
      const found = await server.ask(
        PEOPLE.desk,
        'query ($no: ID!) { disputeOfSource(platform: GOVERNANCE_APP, externalId: $no) { id } }',
        { no: report },
      );
      return (found.body.data?.disputeOfSource as { id: string } | null)?.id;
    });
  });
  afterAll(() => server.close());

  const settle = async () => {
    await fallDue(server.hub.services, pino({ level: 'silent' }));
    await server.hub.settle();
  };
  const later = async (hours: number) => {
    server.hub.clock.advance(hours * HOUR);
    await settle();
  };
  const inHours = (hours: number) => new Date(server.hub.clock.now().getTime() + hours * HOUR).toISOString();

  async function issue(changes: object = {}, who: Actor = PEOPLE.leader): Promise<Result> {
    count += 1;
    const input = {
      requestKey: `request-${count}`,
      disputeId: dispute,
      level: 'KEY',
      demand: '三日内疏通水沟。',
      deadline: inHours(72),
      ...changes,
    };
    const mutation = `mutation ($input: SupervisionInput!) { issueSupervisionOrder(input: $input) ${RESULT} }`;
    const result = await ask<Result>(server, who, mutation, { input });
    await server.hub.settle();
    return result;
  }
  async function act(who: Actor, id: string, name: string, more: object = {}): Promise<Result> {
    const mutation = `mutation ($id: ID!, $act: SupervisionAct!, $reason: String, $deadline: Instant, $proof: String) {
      actOnSupervisionOrder(id: $id, act: $act, reason: $reason, deadline: $deadline, proof: $proof) ${RESULT} }`;
    const result = await ask<Result>(server, who, mutation, { id, act: name, ...more });
    await server.hub.settle();
    return result;
  }
  const see = (id: string, who: Actor = PEOPLE.leader) =>
    ask<Order>(server, who, `query ($id: ID!) { supervisionOrder(id: $id) { ${FIELDS} } }`, { id });
  const given = async (changes: object = {}): Promise<Order> => {
    const { order } = await issue(changes);
    if (!order) throw new Error('the order was not given');
    return order;
  };
  /** What the app does arrives by callback, in its own time. */
  const until = (id: string, state: string) =>
    eventually(`the order to be ${state}`, async () => {
      await server.hub.settle();
      const order = await see(id);
      return order.state === state ? order : undefined;
    });

  it('is told by the app of a report, and the app hears how it goes on', async () => {
    expect(await app.received(report)).toMatchObject([{ stage: '已上报' }]);
    const known = await ask<{ appReports: unknown[]; sources: unknown[] }>(
      server,
      PEOPLE.desk,
      `query ($id: ID!) { dispute(id: $id) { appReports { externalId title reporterName asOf } sources { platform } } }`,
      { id: dispute },
    );
    expect(known).toMatchObject({
      appReports: [{ externalId: report, title: '李光明与邻居因水沟争执', reporterName: '段雪梅' }],
      sources: [{ platform: 'GOVERNANCE_APP' }],
    });
    await ask(
      server,
      PEOPLE.desk,
      `mutation ($id: ID!) { advanceDispute(id: $id, evidence: []) { __typename } }`,
      {
        id: dispute,
      },
    );
    await server.hub.settle();
    expect(await app.received(report)).toMatchObject([{ stage: '已上报' }, { stage: '研判中' }]);
  });

  it('gives an order once for one key; it goes to the app and comes back received, answered, and is closed', async () => {
    const order = await given();
    count -= 1;
    expect(await given()).toMatchObject({ id: order.id });
    expect(order).toMatchObject({ state: 'ISSUED', responsibleName: '团结街道综治中心' });
    expect(await app.received(order.id)).toMatchObject([{ act: '下发', sequence: 1 }]);
    await app.act(order.id, { origin: 'hub', act: '签收', actor: ACTOR });
    await until(order.id, 'RECEIVED');
    await app.act(order.id, { origin: 'hub', act: '反馈', actor: ACTOR, proof: '水沟已疏通。' });
    expect(await until(order.id, 'ANSWERED')).toMatchObject({ proof: '水沟已疏通。' });
    expect(await act(PEOPLE.leader, order.id, 'CLOSE')).toMatchObject({
      order: { state: 'CLOSED', untold: 1 },
    });
    expect((await app.received(order.id)).map(({ act: did }) => did)).toEqual(['下发', '办结']);
  });

  it('takes answers in their order, though they come reordered and twice', async () => {
    const order = await given();
    for (const said of [{ act: '签收' }, { act: '反馈', proof: '办了。' }]) {
      await app.act(order.id, { origin: 'hub', actor: ACTOR, send: false, ...said });
    }
    await app.call('POST', `/orders/${order.id}/deliver`, { sequences: [2, 1, 2, 1] });
    const { log } = await until(order.id, 'ANSWERED');
    expect(log.map(({ event }) => event)).toEqual(['ISSUE', 'RECEIVE', 'ANSWER']);
  });

  it('is rejected in the app with a reason, which the leader sees', async () => {
    const order = await given();
    await app.act(order.id, { origin: 'hub', act: '退回', actor: ACTOR, reason: '不属本单位职责。' });
    const { log } = await until(order.id, 'REJECTED');
    expect(log.at(-1)).toMatchObject({ event: 'REJECT', byName: '杨国栋', reason: '不属本单位职责。' });
  });

  it('is recalled, and stays so when the receipt crosses the recall', async () => {
    const order = await given();
    expect(await act(PEOPLE.leader, order.id, 'RECALL')).toMatchObject({ code: 'INVALID_INPUT' });
    await act(PEOPLE.leader, order.id, 'RECALL', { reason: '重复下发。' });
    expect((await app.received(order.id)).at(-1)).toMatchObject({ act: '撤回', reason: '重复下发。' });
    await app.act(order.id, { origin: 'hub', act: '签收', actor: ACTOR });
    await eventually('the crossed receipt', async () => {
      await server.hub.settle();
      const { state, log } = await see(order.id);
      expect(state).toBe('RECALLED');
      return log.find(({ event, ofEvent }) => event === 'CROSSED' && ofEvent === 'RECEIVE');
    });
  });

  it('goes on here, and says so, where the app does not take it', async () => {
    const order = await given();
    await act(PEOPLE.desk, order.id, 'RECEIVE');
    const path = `${server.sandboxes['governance-app']}/control/mode`;
    const mode = (name: string) =>
      fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ mode: name }),
      });
    await mode('down');
    await act(PEOPLE.desk, order.id, 'ANSWER', { proof: '已办。' });
    expect(await see(order.id)).toMatchObject({ state: 'ANSWERED', untold: 1 });
    await mode('up');
    await later(1);
    expect(await see(order.id)).toMatchObject({ untold: 0 });
    expect((await app.received(order.id)).map(({ act: did }) => did)).toEqual(['下发', '签收', '反馈']);
  });

  it('comes from the app the other way: received and answered here, extended and closed there', async () => {
    const number = await app.order({
      reportNo: report,
      level: '挂牌督办',
      demand: '五日内化解。',
      deadline: inHours(48),
      actor: ACTOR,
    });
    const id = `governance-app:${number}`;
    const order = await eventually('the order', async () => {
      await server.hub.settle();
      return (await see(id)) ?? undefined;
    });
    expect(order).toMatchObject({ origin: 'GOVERNANCE_APP', orderNumber: number, demand: '五日内化解。' });
    expect(await act(PEOPLE.leader, id, 'RECALL', { reason: '不办。' })).toMatchObject({ code: 'NOT_YOURS' });
    await act(PEOPLE.desk, id, 'RECEIVE');
    await app.act(number, {
      origin: 'app',
      act: '延期',
      actor: ACTOR,
      reason: '连日下雨。',
      deadline: inHours(96),
    });
    await eventually('the extension', async () => {
      await server.hub.settle();
      return (await see(id)).log.find(({ event }) => event === 'EXTEND');
    });
    await act(PEOPLE.desk, id, 'ANSWER', { proof: '双方已和解。' });
    await app.act(number, { origin: 'app', act: '办结', actor: ACTOR });
    const closed = await until(id, 'CLOSED');
    expect(closed.log.map(({ event }) => event)).toEqual(['ISSUE', 'RECEIVE', 'EXTEND', 'ANSWER', 'CLOSE']);
    expect((await app.received(number)).map(({ act: did }) => did)).toEqual(['签收', '反馈']);
  });

  it('waits for the report that an order is about, and says so of one that never comes', async () => {
    const said = { level: '一般督办', demand: '速办。', deadline: inHours(48), actor: ACTOR };
    const number = await app.order({ ...said, reportNo: 'ZZ404' });
    const entryId = `governance-app:app-${number}:1`;
    const entry = await eventually('the order in the inbox', async () =>
      server.hub.services.repositories.inbox.find(entryId),
    );
    await server.hub.settle();
    expect(entry).toMatchObject({ state: 'received' });
    for (let hour = 0; hour < 26; hour += 1) await later(1);
    expect(await server.hub.services.repositories.inbox.find(entryId)).toMatchObject({ state: 'rejected' });
  });

  it('turns yellow at the deadline and red after it, until a leader says that it was seen', async () => {
    const order = await given({ deadline: inHours(24) });
    await later(25);
    expect(await see(order.id)).toMatchObject({ overdue: true, cards: [{ colour: 'YELLOW' }] });
    const overdue = `{ supervisionOrders(overdue: true) { id } }`;
    expect(await ask(server, PEOPLE.leader, overdue)).toContainEqual({ id: order.id });
    await later(48);
    expect((await see(order.id)).cards.map(({ colour }) => colour)).toEqual(['YELLOW', 'RED']);
    expect((await app.received(order.id)).map(({ act: did }) => did)).toEqual(['下发', '黄牌', '红牌']);
    const seen = `mutation ($id: ID!) { acknowledgeSupervisionCard(id: $id) ${RESULT} }`;
    expect(await ask(server, PEOPLE.desk, seen, { id: order.id })).toMatchObject({ code: 'NOT_YOURS' });
    await later(24);
    const again = await server.hub.services.repositories.supervisionOrders.find(order.id);
    expect(again?.shownAgainAt).toBeDefined();
    expect(await ask(server, PEOPLE.leader, seen, { id: order.id })).toMatchObject({
      order: { cards: [{ colour: 'YELLOW' }, { colour: 'RED', acknowledgedBy: '王守成' }] },
    });
    await later(1);
    expect(
      await server.hub.services.repositories.dues.fallen(new Date('2030-01-01'), 100),
    ).not.toContainEqual(expect.objectContaining({ subjectId: order.id }));
  });

  it('is extended with a reason: the cards wait for the new deadline', async () => {
    const order = await given({ deadline: inHours(24) });
    await act(PEOPLE.leader, order.id, 'EXTEND', { reason: '连日下雨。', deadline: inHours(72) });
    await later(25);
    expect((await see(order.id)).cards).toEqual([]);
    await later(48);
    expect((await see(order.id)).cards.map(({ colour }) => colour)).toEqual(['YELLOW']);
    const more = { reason: '还要几天。', deadline: inHours(72) };
    expect(await act(PEOPLE.leader, order.id, 'EXTEND', more)).toMatchObject({ code: 'TOO_MANY_EXTENSIONS' });
  });

  it('is given by the hub itself where a step is overdue for days with nobody at it', async () => {
    const other = await app.report({ title: '另一件事', content: '院墙倒塌。', people: [] });
    await eventually('the other dispute', async () => {
      await server.hub.settle();
      return server.hub.services.repositories.sources.find('governance-app', other);
    });
    await later(25);
    await later(1);
    await later(72);
    const orders = await ask<Order[]>(
      server,
      PEOPLE.leader,
      `{ supervisionOrders(first: 100) { ${FIELDS} } }`,
    );
    const disputeId = await server.hub.services.repositories.sources.find('governance-app', other);
    const own = orders.filter(
      (order) => (order as unknown as { dispute: { id: string } }).dispute.id === disputeId,
    );
    expect(own).toMatchObject([
      { state: 'ISSUED', log: [{ event: 'ISSUE', byName: '团结矛盾纠纷化解平台' }] },
    ]);
  });

  it('refuses whoever it is not for, and what cannot be', async () => {
    const order = await given();
    expect(await act(PEOPLE.mediator, order.id, 'RECEIVE')).toMatchObject({ code: 'NOT_YOURS' });
    expect(await act(PEOPLE.farMediator, order.id, 'RECEIVE')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await act(PEOPLE.mediator, 'SO404', 'RECEIVE')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await act(PEOPLE.desk, order.id, 'CLOSE')).toMatchObject({ code: 'NOT_YOURS' });
    expect(await act(PEOPLE.leader, order.id, 'CLOSE')).toMatchObject({ code: 'NOT_NOW' });
    expect(await issue({ deadline: inHours(-1) })).toMatchObject({ code: 'DEADLINE_NOT_POSSIBLE' });
    expect(await issue({ deadline: inHours(24 * 365) })).toMatchObject({ code: 'DEADLINE_NOT_POSSIBLE' });
    expect(await issue({ demand: ' ' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await issue({ disputeId: 'D404' })).toMatchObject({ code: 'NOT_FOUND' });
    const { body } = await server.ask(
      PEOPLE.mediator,
      `mutation ($input: SupervisionInput!) { issueSupervisionOrder(input: $input) { __typename } }`,
      {
        input: {
          requestKey: 'request-x',
          disputeId: dispute,
          level: 'KEY',
          demand: '办。',
          deadline: inHours(24),
        },
      },
    );
    expect(body.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});
