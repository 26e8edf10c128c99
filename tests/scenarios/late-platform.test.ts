import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRefusal } from '../../src/domain/disputes/is-refusal.js';
import { EffectKind } from '../../src/domain/effects/effect-kind.js';
import type { Actor } from '../../src/domain/people/actor.js';
import { assignDispute } from '../../src/services/disputes/assign-dispute.js';
import { moveDispute } from '../../src/services/disputes/move-dispute.js';
import { dropParked } from '../../src/services/disputes/queue/drop-parked.js';
import { listParked } from '../../src/services/disputes/queue/list-parked.js';
import { retryParked } from '../../src/services/disputes/queue/retry-parked.js';
import { reportDispute } from '../../src/services/disputes/report-dispute.js';
import { STEP_LIMIT_DUE } from '../../src/services/disputes/step-due.js';
import { ask } from '../kit/ask.js';
import { eventually } from '../kit/eventually.js';
import { PEOPLE } from '../kit/people.js';
import { DITCH, otherNeighbours } from '../kit/reports.js';
import { OPERATOR } from '../kit/staff.js';
import { type TestServer, testServer } from '../kit/test-server.js';

const HOUR_MS = 3_600_000;
const SYNC = 'state since cause';
const CASE = `query ($id: ID!) { dispute(id: $id) {
  courtSync { ${SYNC} } gridSync { ${SYNC} } accountSync { ${SYNC} } governanceSync { ${SYNC} }
  court { handOverState status withdrawal { state reason refusal } } history { action } } }`;
const PLATFORMS = '{ platforms { name connection lateSince cause waiting parked } }';
const PARKED =
  '{ parkedWork { id kind platform cause since behind dispute { id } withheld { field code } } }';
const RELEASED = '{ __typename ... on WorkReleased { released } ... on Refusal { code message } }';
const RETRY = `mutation ($id: ID!) { retryParkedWork(id: $id) ${RELEASED} }`;
const DROP = `mutation ($id: ID!, $reason: String!) { dropParkedWork(id: $id, reason: $reason) ${RELEASED} }`;
const WITHDRAW = `mutation ($id: ID!, $reason: String!) { withdrawHandOver(id: $id, reason: $reason) {
  __typename ... on Refusal { code } } }`;
const HAND_OVER = `mutation ($id: ID!) { handOverToCourt(id: $id) { __typename ... on Refusal { code } } }`;

const REASON = '双方愿意先在社区再谈一次。';

interface Parked {
  readonly id: string;
  readonly kind: string;
  readonly cause: string;
  readonly behind: number;
  readonly dispute: { readonly id: string } | null;
}

describe('a platform that is late', () => {
  let server: TestServer;
  const ids: string[] = [];

  const control = async (path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${server.sandboxes.court}/control/${path}`, {
      ...(body && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    expect(response.ok).toBe(true);
    return response.json();
  };
  const look = (id: string) => ask<Record<string, unknown>>(server, PEOPLE.desk, CASE, { id });
  const platform = async (name: string) =>
    (await ask<Record<string, unknown>[]>(server, PEOPLE.desk, PLATFORMS)).find((one) => one.name === name);
  const withdraw = (id: string, who: Actor = PEOPLE.mediator, reason = REASON) =>
    ask(server, who, WITHDRAW, { id, reason });
  const parked = () => ask<Parked[]>(server, PEOPLE.desk, PARKED);

  /** A dispute that a mediator is handling. */
  async function handled(number: number): Promise<string> {
    const { hub } = server;
    const reported = await reportDispute(
      { ...DITCH, parties: otherNeighbours(number) },
      `request-${number}`,
      PEOPLE.gridWorker,
      hub.services,
    );
    if (isRefusal(reported)) throw new Error(reported.message);
    const { id } = reported;
    const move = (kind?: 'assessment' | 'routing-decision') =>
      moveDispute(
        id,
        { move: 'advance', evidence: kind ? [{ kind, text: '可以调解。' }] : [] },
        PEOPLE.desk,
        hub.services,
      );
    await move();
    await move('assessment');
    await assignDispute(id, { owner: PEOPLE.mediator }, PEOPLE.desk, hub.services);
    await move('routing-decision');
    return id;
  }

  beforeAll(async () => {
    server = await testServer('in-process');
    for (let number = 1; number <= 7; number += 1) ids.push(await handled(number));
    await server.hub.settle();
  });
  afterAll(() => server.close());

  describe('the court’s, for a whole day from nine o’clock', () => {
    let since: string;

    it('is seen to be late on every case that it has to do with, since when, and on no other', async () => {
      const [first = '', second = ''] = ids;
      await control('mode', { mode: 'down' });
      since = server.hub.clock.now().toISOString();
      expect(await ask(server, PEOPLE.mediator, HAND_OVER, { id: first })).toMatchObject({
        __typename: 'DisputeChanged',
      });
      await server.hub.settle();
      const delayed = { state: 'DELAYED', since, cause: 'http-503' };
      expect(await look(first)).toMatchObject({ courtSync: delayed, court: { handOverState: 'PENDING' } });
      expect(await look(second)).toMatchObject({
        courtSync: null,
        accountSync: null,
        gridSync: null,
        governanceSync: null,
      });
      expect(await platform('COURT')).toMatchObject({
        connection: 'SANDBOX',
        lateSince: since,
        waiting: 1,
        parked: 0,
      });
      expect(await platform('GRID')).toMatchObject({ connection: 'SANDBOX', lateSince: null, waiting: 0 });
    });

    it('keeps the hand-overs of the day, loses none, and stops no clock', async () => {
      for (const id of ids.slice(1)) {
        server.hub.clock.advance(2 * HOUR_MS);
        expect(await ask(server, PEOPLE.mediator, HAND_OVER, { id })).toMatchObject({
          __typename: 'DisputeChanged',
        });
        await server.hub.settle();
      }
      server.hub.clock.advance(6 * HOUR_MS);
      for (const id of ids.slice(2, 4)) {
        expect(await withdraw(id)).toMatchObject({ __typename: 'DisputeChanged' });
        expect(await withdraw(id)).toMatchObject({ code: 'WORK_PENDING' });
      }
      server.hub.clock.advance(6 * HOUR_MS);
      await server.hub.settle();
      expect(await look(ids[2] ?? '')).toMatchObject({
        courtSync: { state: 'DELAYED', since },
        court: { handOverState: 'PENDING', withdrawal: { state: 'PENDING', reason: REASON } },
      });
      expect(await platform('COURT')).toMatchObject({ lateSince: since, waiting: 9, parked: 0 });
      const { disputes, dues } = server.hub.services.repositories;
      // The time limit of the step was set when the step was entered, and has not moved with the outage.
      const { stepEnteredAt } = (await disputes.find(ids[0] ?? '')) ?? {};
      const fallen = await dues.fallen(new Date(server.hub.clock.now().getTime() + 1_000 * HOUR_MS), 500);
      const due = fallen.find((one) => one.id === `${STEP_LIMIT_DUE}:${ids[0]}`);
      expect(due?.since).toEqual(stepEnteredAt);
    });

    it('shows in the figures how late it is and how much waits', async () => {
      const figures = await (await fetch(`${server.url}/metrics`)).text();
      expect(figures).toContain('hub_platform_waiting{platform="court"} 9\n');
      expect(figures).toContain('hub_platform_parked{platform="court"} 0\n');
      expect(figures).toContain('hub_platform_late_seconds{platform="court"} 86400\n');
      expect(figures).toContain('hub_platform_late_seconds{platform="grid"} 0\n');
    });

    it('has each of them once when it is back, in the order of each case, and then is late no more', async () => {
      await control('mode', { mode: 'up' });
      await expect
        .poll(
          async () => {
            server.hub.clock.advance(HOUR_MS / 6);
            await server.hub.settle();
            return (await platform('COURT'))?.waiting;
          },
          { timeout: 60_000 },
        )
        .toBe(0);
      expect(await platform('COURT')).toMatchObject({ lateSince: null, cause: null });
      const received = (await control('received')) as { items: { key: string; cases: number }[] };
      expect(received.items.map(({ key, cases }) => [key, cases]).sort()).toEqual(
        ids.map((id) => [`${id}:1`, 1]).sort(),
      );
      // Taken back is only what was there: the court would have known of nothing else.
      const withdrawn = (await control('withdrawals')) as { items: { key: string; handOverKey: string }[] };
      expect(withdrawn.items.map(({ handOverKey }) => handOverKey).sort()).toEqual(
        ids
          .slice(2, 4)
          .map((id) => `${id}:1`)
          .sort(),
      );
      expect(await look(ids[0] ?? '')).toMatchObject({
        courtSync: { state: 'UP_TO_DATE', since: null, cause: null },
        court: { handOverState: 'DELIVERED', withdrawal: null },
      });
      const { court, history } = await look(ids[2] ?? '');
      expect(court).toEqual({
        handOverState: 'WITHDRAWN',
        status: null,
        withdrawal: { state: 'TAKEN', reason: REASON, refusal: null },
      });
      expect((history as { action: string }[]).map(({ action }) => action).slice(-3)).toEqual([
        'HANDED_OVER',
        'WITHDRAWAL_ASKED',
        'HAND_OVER_WITHDRAWN',
      ]);
    });
  });

  describe('a hand-over that is taken back', () => {
    const cases = async () =>
      ((await control('cases')) as { items: { key: string; caseId: string }[] }).items;
    const caseOf = async (key: string) => (await cases()).find((one) => one.key === key)?.caseId ?? '';
    /** The court tells what it said of a case as this number. */
    const hear = async (id: string, key: string, sequence: number) => {
      await control(`cases/${await caseOf(key)}/deliver`, { sequences: [sequence] });
      await eventually('the court’s word', async () => {
        await server.hub.settle();
        const { court } = await look(id);
        return (court as { status: string | null } | null)?.status ?? undefined;
      });
    };

    it('stays back when the court says so itself, and may be made anew, under another key', async () => {
      const id = ids[2] ?? '';
      await hear(id, `${id}:1`, 1);
      expect(await look(id)).toMatchObject({ court: { handOverState: 'WITHDRAWN' } });
      expect(await withdraw(id)).toMatchObject({ code: 'NOT_HANDED_OVER' });
      expect(await ask(server, PEOPLE.mediator, HAND_OVER, { id })).toMatchObject({
        __typename: 'DisputeChanged',
      });
      await server.hub.settle();
      expect((await cases()).map(({ key }) => key)).toContain(`${id}:2`);
      expect(await look(id)).toMatchObject({ court: { handOverState: 'DELIVERED', withdrawal: null } });
    });

    it('is the court’s to keep once it has accepted the case, whether the hub has heard of that or not', async () => {
      const [first = '', second = ''] = ids;
      const accept = { status: 'accepted', send: false };
      await control(`cases/${await caseOf(`${first}:1`)}/progress`, accept);
      expect(await withdraw(first)).toMatchObject({ __typename: 'DisputeChanged' });
      await server.hub.settle();
      expect(await look(first)).toMatchObject({
        court: {
          handOverState: 'DELIVERED',
          withdrawal: { state: 'REFUSED', refusal: expect.stringContaining('已受理') },
        },
        courtSync: { state: 'UP_TO_DATE' },
      });
      expect(await withdraw(first)).toMatchObject({ code: 'ACCEPTED_BY_COURT' });
      await control(`cases/${await caseOf(`${second}:1`)}/progress`, accept);
      await hear(second, `${second}:1`, 1);
      expect(await withdraw(second)).toMatchObject({ code: 'ACCEPTED_BY_COURT' });
    });

    it('takes a reason, a hand-over, and whoever may give the case to the court', async () => {
      const [, , , , fifth = ''] = ids;
      expect(await withdraw(fifth, PEOPLE.mediator, '短')).toMatchObject({ code: 'INVALID_INPUT' });
      expect(await withdraw(fifth, PEOPLE.otherMediator)).toMatchObject({ code: 'NOT_OWNER' });
      expect(await withdraw('D404')).toMatchObject({ code: 'NOT_FOUND' });
      const { body } = await server.ask(PEOPLE.gridWorker, WITHDRAW, { id: fifth, reason: REASON });
      expect(body.errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    });
  });

  describe('work that only a person can help', () => {
    const poison = new EffectKind<{ text: string }>('poison');
    const address = () => ({ type: 'dispute', id: ids[0] ?? '', effect: 'poison:1' });

    /** Something of one case that no handler can do, and something of another kind behind it. */
    async function spoil(): Promise<void> {
      const { clock, services } = server.hub;
      await services.repositories.disputes.change(ids[0] ?? '', (current) => {
        const at = { lane: 'spoilt', notBefore: clock.now() };
        const effects = [
          poison.emit({ ...at, key: '1' }, { text: '李光明' }),
          poison.emit({ ...at, key: '2' }, { text: '张桂兰' }),
        ];
        return { next: { ...current, effects: [...current.effects, ...effects] }, result: undefined };
      });
      await server.hub.settle();
    }

    it('is listed with its cause and since when, and holds up nothing but its own lane', async () => {
      await spoil();
      const since = server.hub.clock.now().toISOString();
      expect(await parked()).toMatchObject([
        { kind: 'poison', cause: 'no handler for poison', since, behind: 1, dispute: { id: ids[0] } },
      ]);
      expect(await look(ids[0] ?? '')).toMatchObject({ courtSync: { state: 'UP_TO_DATE' } });
    });

    it('is for the desk alone to see and to release', async () => {
      const [{ id } = { id: '' }] = await parked();
      for (const who of [PEOPLE.mediator, PEOPLE.gridWorker, PEOPLE.auditor, PEOPLE.partner]) {
        for (const [query, variables] of [
          [PARKED, {}],
          [PLATFORMS, {}],
          [RETRY, { id }],
          [DROP, { id, reason: '不再需要处理。' }],
        ] as const) {
          const { body } = await server.ask(who, query, variables);
          expect(body.errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
        }
      }
      expect(await parked()).toHaveLength(1);
    });

    it('is tried again when somebody says so, and waits again when nothing has changed', async () => {
      const [{ id } = { id: '' }] = await parked();
      expect(await ask(server, PEOPLE.desk, RETRY, { id })).toMatchObject({ released: 'RETRIED' });
      expect(await ask(server, PEOPLE.desk, RETRY, { id })).toMatchObject({ released: 'GONE' });
      await server.hub.settle();
      expect(await parked()).toMatchObject([{ id, behind: 1 }]);
    });

    it('is given up for a reason, and what waits behind it has its turn', async () => {
      const [{ id } = { id: '' }] = await parked();
      const drop = (reason: string) => ask(server, PEOPLE.desk, DROP, { id, reason });
      expect(await drop('短')).toMatchObject({ code: 'INVALID_INPUT' });
      expect(await drop('平台已停用，不再需要。')).toMatchObject({ released: 'DROPPED' });
      expect(await drop('平台已停用，不再需要。')).toMatchObject({ released: 'GONE' });
      await server.hub.settle();
      expect(await parked()).toMatchObject([{ id: expect.stringContaining('poison:2'), behind: 0 }]);
    });

    it('is not found under an address that is none', async () => {
      for (const id of ['', 'dispute', 'dispute/x', 'nothing/1/2', `dispute/${ids[0]}`, '__proto__/a/b']) {
        expect(await ask(server, PEOPLE.desk, RETRY, { id })).toMatchObject({ code: 'NOT_FOUND' });
      }
    });

    it('can be released by an operator, too; whoever did it is on record', async () => {
      const { services } = server.hub;
      const second = { ...address(), effect: 'poison:2' };
      expect(await retryParked(second, OPERATOR, services)).toEqual({ released: 'retried' });
      await server.hub.settle();
      const reason = '数据有误，由人工另行处理。';
      expect(await dropParked(second, reason, OPERATOR, services)).toEqual({ released: 'dropped' });
      await server.hub.settle();
      expect(await listParked(10, services)).toEqual([]);
      const recorded = await ask<{ edges: { node: { detail: string; by: unknown } }[] }>(
        server,
        PEOPLE.auditor,
        `query ($id: ID!) { auditEntries(subjectId: $id, action: CHANGED, first: 200) { edges { node { detail } } } }`,
        { id: ids[0] },
      );
      const details = recorded.edges.map(({ node }) => node.detail);
      expect(details.filter((detail) => detail.startsWith('work-')).sort()).toEqual([
        'work-dropped',
        'work-dropped',
        'work-retried',
        'work-retried',
      ]);
    });
  });
});
