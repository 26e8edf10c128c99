import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fallDue } from '../../jobs/fall-due.js';
import type { Actor } from '../../src/domain/people/actor.js';
import { OFFICE_DESK } from '../../src/services/disputes/office-desk.js';
import { putIntoHands } from '../../src/services/effects/put-into-hands.js';
import { ask } from '../kit/ask.js';
import { hireFor } from '../kit/hire-for.js';
import { PEOPLE } from '../kit/people.js';
import { DITCH } from '../kit/reports.js';
import { type TestServer, testServer } from '../kit/test-server.js';

const COMMUNITY = 'desk:530112010-C01';
const SUBDISTRICT = 'desk:530112010';
const DISTRICT = 'desk:530112';
const SECRETARY: Actor = { ...PEOPLE.secretary, name: '李正芳', areaCode: '530112010-C01' };
const DISTRICT_DESK: Actor = { ...PEOPLE.desk, personId: 'P-district', name: '孙立民', areaCode: '530112' };
const HOUR = 3_600_000;

const OUTCOME = `{ __typename ... on DisputeChanged { dispute {
  owner { personId name role } office { personId } transfers { number purpose state to { personId } dueAt lapses { told { name } } answerReason }
  coOwners { id kind contact } } } ... on Refusal { code } }`;

interface Outcome {
  readonly code?: string;
  readonly dispute?: object;
}

describe('a dispute that is routed from level to level', () => {
  let server: TestServer;
  let id = '';
  let secretary: Actor = SECRETARY;
  let districtDesk: Actor = DISTRICT_DESK;

  const reported = async (requestKey: string, happenedOn = DITCH.happenedOn, parties: object[] = []) => {
    const input = { ...DITCH, happenedOn: happenedOn.toISOString(), requestKey, parties };
    const { dispute } = await ask<{ dispute: { id: string } }>(
      server,
      PEOPLE.gridWorker,
      `mutation ($input: ReportInput!) { reportDispute(input: $input) { ... on DisputeChanged { dispute { id } } } }`,
      { input },
    );
    return dispute.id;
  };
  const does = (by: Actor, call: string) => ask<Outcome>(server, by, `mutation { ${call} ${OUTCOME} }`);
  const transfer = (by: Actor, to: string, purpose = 'LEAD', of = id, reason = '请贵单位办理此件。') =>
    does(by, `transferDispute(id: "${of}", to: "${to}", purpose: ${purpose}, reason: "${reason}")`);
  const answer = (by: Actor, number: number, act: string, reason?: string) =>
    does(
      by,
      `answerTransfer(id: "${id}", number: ${number}, act: ${act}${reason ? `, reason: "${reason}"` : ''})`,
    );
  const beat = async () => {
    await server.hub.settle();
    await fallDue(server.hub.services, pino({ level: 'silent' }));
    await server.hub.settle();
  };
  const seenBy = async (who: Actor, of = id) =>
    (await server.ask(who, `{ dispute(id: "${of}") { step summary } }`)).body.data?.dispute;
  const listedFor = async (who: Actor) =>
    (
      await ask<{ totalCount: number; edges: { node: { id: string } }[] }>(
        server,
        who,
        '{ disputes { totalCount edges { node { id } } } }',
      )
    ).edges.map(({ node }) => node.id);

  beforeAll(async () => {
    server = await testServer('in-process');
    await hireFor('wang.shoucheng', PEOPLE.leader, server.hub.services);
    // A post can be held for a district, which is no area of the hub.
    districtDesk = await hireFor('sun.limin', DISTRICT_DESK, server.hub.services);
    secretary = await hireFor('li.zhengfang', SECRETARY, server.hub.services);
    id = await reported('routing-2026-1');
  });
  afterAll(() => server.close());

  it('is asked for by the office that answers for it, one level at a time, with a reason', async () => {
    for (const who of [PEOPLE.mediator, PEOPLE.gridWorker, PEOPLE.partner, PEOPLE.auditor]) {
      const { body } = await server.ask(
        who,
        `mutation { transferDispute(id: "${id}", to: "${COMMUNITY}", purpose: LEAD, reason: "请贵单位办理此件。") ${OUTCOME} }`,
      );
      expect(body.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    }
    expect(await transfer(PEOPLE.secretary, COMMUNITY)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await transfer(secretary, SUBDISTRICT)).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await transfer(PEOPLE.desk, 'desk:530181')).toMatchObject({ code: 'NOT_NEXT_LEVEL' });
    expect(await transfer(PEOPLE.desk, 'desk:nowhere')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await transfer(PEOPLE.desk, COMMUNITY, 'LEAD', id, '办')).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await transfer(PEOPLE.desk, COMMUNITY)).toMatchObject({
      dispute: { owner: { personId: SUBDISTRICT }, transfers: [{ number: 1, state: 'SENT' }] },
    });
    expect(await transfer(PEOPLE.desk, COMMUNITY)).toMatchObject({ code: 'WORK_PENDING' });
  });

  it('is told by name when nobody confirms the receipt in time, and stays in its hands', async () => {
    server.hub.clock.advance(23 * HOUR);
    await beat();
    const lapses = async () =>
      (
        await ask<{ transfers: { lapses: { told: { name: string }[] }[] }[] }>(
          server,
          PEOPLE.desk,
          `{ dispute(id: "${id}") { transfers { lapses { told { name } } } } }`,
        )
      ).transfers[0]?.lapses.map(({ told }) => told.map(({ name }) => name));
    expect(await lapses()).toEqual([]);
    server.hub.clock.advance(HOUR);
    await beat();
    expect(await lapses()).toEqual([['李正芳', '段雪梅']]);
    server.hub.clock.advance(24 * HOUR);
    await beat();
    await beat();
    expect(await lapses()).toEqual([['李正芳', '段雪梅'], ['王守成']]);
    server.hub.clock.advance(48 * HOUR);
    await beat();
    expect(await lapses()).toHaveLength(2);
  });

  it('is confirmed by the office that was asked alone, which then has it, and puts it into hands of its own', async () => {
    const waiting = await ask<{ disputeId: string }[]>(server, secretary, '{ openTransfers { disputeId } }');
    expect(waiting).toEqual([{ disputeId: id }]);
    expect(await ask(server, PEOPLE.secretary, '{ openTransfers { disputeId } }')).toEqual([]);
    const notices = '{ myNotices(first: 20) { edges { node { kind } } } }';
    const told = await ask<{ edges: { node: { kind: string } }[] }>(server, secretary, notices);
    expect(told.edges.map(({ node }) => node.kind).sort()).toEqual(['TRANSFER_OVERDUE', 'TRANSFER_WAITING']);
    expect(await answer(PEOPLE.desk, 1, 'RECEIVE')).toMatchObject({ code: 'NOT_OWNER' });
    expect(await answer(PEOPLE.secretary, 1, 'RECEIVE')).toMatchObject({ code: 'NOT_FOUND' });
    const assign = (by: Actor) =>
      does(
        by,
        `assignDispute(id: "${id}", owner: { personId: "P-mediator", name: "毕文华", role: PEOPLES_MEDIATOR, areaCode: "530112010-C01" })`,
      );
    expect(await assign(secretary)).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    expect(await answer(secretary, 1, 'RECEIVE')).toMatchObject({
      dispute: {
        owner: { personId: COMMUNITY, role: 'COMMUNITY_SECRETARY' },
        office: { personId: COMMUNITY },
      },
    });
    expect(await answer(secretary, 1, 'RECEIVE')).toMatchObject({ code: 'ALREADY_DECIDED' });
    expect(await answer(PEOPLE.desk, 1, 'RECALL', '由街道办理此件。')).toMatchObject({
      code: 'ALREADY_DECIDED',
    });
    expect(await assign(secretary)).toMatchObject({
      dispute: { owner: { personId: 'P-mediator' }, office: { personId: COMMUNITY } },
    });
    const back = putIntoHands.emit(
      { lane: 'hands', key: 'back', notBefore: server.hub.clock.now() },
      { disputeId: id, owner: OFFICE_DESK, by: PEOPLE.desk },
    );
    const { disputes } = server.hub.services.repositories;
    await disputes.change(id, (now) => ({
      next: { ...now, effects: [...now.effects, back] },
      result: undefined,
    }));
    await server.hub.settle();
    expect((await disputes.find(id))?.owner.personId).toBe(COMMUNITY);
  });

  it('goes up again, is refused with a reason, and is recalled only while nobody has received it', async () => {
    expect(await transfer(secretary, DISTRICT)).toMatchObject({ code: 'NOT_NEXT_LEVEL' });
    expect(await transfer(secretary, SUBDISTRICT)).toMatchObject({
      dispute: { transfers: [{}, { number: 2, state: 'SENT' }] },
    });
    expect(await answer(PEOPLE.desk, 2, 'REFUSE', '退')).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await answer(PEOPLE.desk, 2, 'REFUSE', '社区尚未调解过。')).toMatchObject({
      dispute: {
        office: { personId: COMMUNITY },
        transfers: [{}, { state: 'REFUSED', answerReason: '社区尚未调解过。', dueAt: null }],
      },
    });
    await transfer(secretary, SUBDISTRICT);
    expect(await answer(secretary, 3, 'RECALL', '当事人愿在社区再谈。')).toMatchObject({
      dispute: { office: { personId: COMMUNITY }, transfers: [{}, {}, { state: 'RECALLED' }] },
    });
    expect(await answer(PEOPLE.desk, 3, 'RECEIVE')).toMatchObject({ code: 'ALREADY_DECIDED' });
    await transfer(secretary, SUBDISTRICT);
    expect(await answer(PEOPLE.desk, 4, 'RECEIVE')).toMatchObject({
      dispute: { owner: { personId: SUBDISTRICT } },
    });
  });

  it('is seen in the district only once that is asked for it, and by the other office no longer once it is asked no more', async () => {
    expect(await seenBy(districtDesk)).toMatchObject({ step: null, summary: null });
    expect(await listedFor(districtDesk)).toEqual([]);
    await transfer(PEOPLE.desk, DISTRICT);
    expect(await seenBy(districtDesk)).toMatchObject({ summary: DITCH.summary });
    expect(await listedFor(districtDesk)).toEqual([id]);
    await answer(PEOPLE.desk, 5, 'RECALL', '街道可以办理。');
    expect(await seenBy(districtDesk)).toMatchObject({ summary: null });
    expect(await listedFor(districtDesk)).toEqual([]);
  });

  it('is led by the district once that has it, and no longer moved by the subdistrict', async () => {
    await transfer(PEOPLE.desk, DISTRICT);
    expect(await answer(districtDesk, 6, 'RECEIVE')).toMatchObject({
      dispute: { owner: { personId: DISTRICT } },
    });
    const advance = (by: Actor) => does(by, `advanceDispute(id: "${id}")`);
    expect(await advance(PEOPLE.desk)).toMatchObject({ code: 'OUTSIDE_AREA' });
    expect(await advance(districtDesk)).toMatchObject({ dispute: { owner: { personId: DISTRICT } } });
    expect(await transfer(districtDesk, SUBDISTRICT)).toMatchObject({ dispute: {} });
    await answer(PEOPLE.desk, 7, 'RECEIVE');
    expect(await seenBy(districtDesk)).toMatchObject({ summary: null });
  });

  it('has a neighbouring community help by right of that, and a branch of the Party on file', async () => {
    expect(await seenBy(PEOPLE.secretary)).toMatchObject({ summary: null });
    await transfer(PEOPLE.desk, 'desk:530112010-C03', 'ASSIST');
    expect(await answer(PEOPLE.secretary, 8, 'RECEIVE')).toMatchObject({
      dispute: {
        owner: { personId: SUBDISTRICT },
        coOwners: [{ id: 'desk:530112010-C03', kind: 'OFFICE', contact: '杨学文' }],
      },
    });
    expect(await seenBy(PEOPLE.secretary)).toMatchObject({ summary: DITCH.summary });
    const branch = `{ kind: PARTY_BRANCH, name: "谷律村党支部", contact: "普正昌", task: "支部包联双方家庭。" }`;
    expect(await does(PEOPLE.secretary, `nameCoOwner(id: "${id}", coOwner: ${branch})`)).toMatchObject({
      code: 'NOT_OWNER',
    });
    expect(await does(PEOPLE.desk, `nameCoOwner(id: "${id}", coOwner: ${branch})`)).toMatchObject({
      dispute: { coOwners: [{}, { kind: 'PARTY_BRANCH', contact: '普正昌' }] },
    });
    expect(await does(PEOPLE.desk, `nameCoOwner(id: "${id}", coOwner: ${branch})`)).toMatchObject({
      code: 'ALREADY_DECIDED',
    });
    await does(
      PEOPLE.desk,
      `releaseCoOwner(id: "${id}", coOwnerId: "desk:530112010-C03", reason: "协办任务已经完成。")`,
    );
    expect(await seenBy(PEOPLE.secretary)).toMatchObject({ summary: null });
  });

  it('tells where it went in one list, and nothing of a reason lies open in the store', async () => {
    const lines = await ask<{ handOvers: { kind: string; state: string }[] }>(
      server,
      PEOPLE.desk,
      `{ dispute(id: "${id}") { handOvers { kind to state receipt } } }`,
    );
    expect(lines.handOvers.map(({ state }) => state)).toEqual([
      'RECEIVED',
      'REFUSED',
      'TAKEN_BACK',
      'RECEIVED',
      'TAKEN_BACK',
      'RECEIVED',
      'RECEIVED',
      'RECEIVED',
    ]);
    const stored = await server.hub.services.repositories.connection
      .collection('disputes')
      .find({})
      .toArray();
    expect(JSON.stringify(stored)).not.toMatch(/请贵单位办理|尚未调解过|支部包联/);
  });

  it('is routed to no community where somebody in it is protected', async () => {
    const child = { name: '李小明', side: 'APPLICANT', bornOn: '2018-05-01' };
    const other = await reported('routing-2026-2', new Date('2026-08-01T00:00:00Z'), [child]);
    expect(await transfer(PEOPLE.desk, COMMUNITY, 'LEAD', other)).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    expect(await transfer(secretary, SUBDISTRICT, 'LEAD', other)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await transfer(PEOPLE.desk, DISTRICT, 'ASSIST', other)).toMatchObject({ dispute: {} });
  });
});
