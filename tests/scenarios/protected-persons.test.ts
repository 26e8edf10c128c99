import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/people/actor.js';
import type { AuditEntry } from '../../src/store/audit/audit-entry.js';
import { idNumber } from '../kit/id-number.js';
import { PEOPLE } from '../kit/people.js';
import { type TestServer, testServer } from '../kit/test-server.js';

const CHILDREN = ['周小满', '周冬至'] as const;
const MOTHER = { name: '陈玉兰', phone: '13900000021', address: '谷律社区水塘村12号' };
const STORY = '离婚后孩子随谁生活，两人各执一词。';
const REASON = '核实本案当事人情况，安排上门走访。';

const REPORT = `mutation ($input: ReportInput!) { reportDispute(input: $input) {
  __typename ... on DisputeChanged { dispute { id } } ... on Refusal { code message } } }`;

const WHOLE = `query ($id: ID!) { dispute(id: $id) {
  id step title summary categoryCode protections place { address withheld { code } }
  parties { id name idNumber phone address protections victimOfViolence withheld { field code } }
  history { action reason partyId evidence { text } by { name } }
  gridRecords { title } withheld { field code } } }`;

const LIST = '{ disputes(first: 50) { totalCount edges { node { id } } } }';

const SEARCH = `query ($idNumber: String, $phone: String, $name: String, $purpose: Purpose!, $reason: String!) {
  disputesOfPerson(idNumber: $idNumber, phone: $phone, name: $name, purpose: $purpose, reason: $reason) {
    __typename ... on DisputesOfPerson { totalCount disputes { id } } ... on Refusal { code message } } }`;

const UNMASK = `mutation ($party: ID!, $fields: [PartyField!]!, $purpose: Purpose!, $reason: String!) {
  unmaskParty(partyId: $party, fields: $fields, purpose: $purpose, reason: $reason) {
    __typename ... on PartyUnmasked { party { name idNumber phone address withheld { field code } } }
    ... on Refusal { code message } } }`;

const change = (what: 'protectParty' | 'unprotectParty') =>
  `mutation ($party: ID!, $protection: Protection!, $reason: String!) {
    ${what}(partyId: $party, protection: $protection, reason: $reason) {
      __typename ... on DisputeChanged { dispute { id protections } } ... on Refusal { code message } } }`;

const police: Actor = { ...PEOPLE.desk, personId: 'P-police', name: '罗警官', role: 'police-coordinator' };

interface PartySeen {
  readonly id: string;
  readonly name: string | null;
  readonly idNumber: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly withheld: readonly { field: string; code: string }[];
}
interface CaseSeen {
  readonly title: string | null;
  readonly categoryCode: string | null;
  readonly protections: readonly string[] | null;
  readonly parties: readonly PartySeen[] | null;
  readonly withheld: readonly { field: string; code: string }[];
}
interface Outcome {
  readonly __typename: string;
  readonly code?: string;
  readonly totalCount?: number;
  readonly disputes?: readonly { id: string }[];
  readonly dispute?: { readonly id: string; readonly protections: readonly string[] };
  readonly party?: PartySeen;
}

describe.each(['in-process', 'over-http'] as const)('protected persons, with subgraphs %s', (shape) => {
  let server: TestServer;
  let custody: string;
  let ordinary: string;
  let requests = 0;
  const answers: string[] = [];

  async function ask<Data>(who: Actor, query: string, variables: object = {}): Promise<Data> {
    const { body } = await server.ask(who, query, variables);
    expect(body.errors).toBeUndefined();
    if (who.role === 'partner') answers.push(JSON.stringify(body));
    return Object.values(body.data ?? {})[0] as Data;
  }

  async function report(
    parties: readonly object[],
    changes: object = {},
    by: Actor = PEOPLE.gridWorker,
  ): Promise<string> {
    requests += 1;
    server.hub.clock.advance(1_000);
    const input = {
      requestKey: `request-${requests}`,
      title: '抚养纠纷',
      summary: STORY,
      categoryCode: '0101',
      peopleInvolved: 4,
      // So far apart that they are quarrels of their own.
      happenedOn: new Date(Date.UTC(2026, 10 - 2 * requests, 20)),
      place: { address: '谷律村8号' },
      areaCode: '530112010-001',
      parties,
      ...changes,
    };
    const outcome = await ask<Outcome>(by, REPORT, { input });
    expect(outcome).toMatchObject({ __typename: 'DisputeChanged' });
    await server.hub.settle();
    return outcome.dispute?.id ?? '';
  }

  const look = (who: Actor, id: string) => ask<CaseSeen>(who, WHOLE, { id });
  const partiesOf = async (id: string) => (await look(PEOPLE.desk, id)).parties ?? [];
  const search = (who: Actor, sought: object, purpose = 'CASE_HANDLING') =>
    ask<Outcome>(who, SEARCH, { ...sought, purpose, reason: REASON });
  const listed = async (who: Actor) => {
    const { totalCount, edges } = await ask<{ totalCount: number; edges: { node: { id: string } }[] }>(
      who,
      LIST,
    );
    expect(totalCount).toBe(edges.length);
    return edges.map(({ node }) => node.id);
  };

  beforeAll(async () => {
    server = await testServer(shape);
    custody = await report([
      { side: 'APPLICANT', ...MOTHER },
      { side: 'RESPONDENT', name: '周建国', phone: '13900000022' },
      { side: 'APPLICANT', name: CHILDREN[0], bornOn: '2017-03-12' },
      { side: 'APPLICANT', name: CHILDREN[1], idNumber: idNumber('20110101') },
    ]);
    ordinary = await report([
      { side: 'APPLICANT', name: '李光明', phone: '13800000001', idNumber: idNumber('19700101') },
      { side: 'RESPONDENT', name: '张桂兰', address: '谷律社区水塘村9号' },
    ]);
  });
  afterAll(() => server.close());

  it('a partner who may read disputes sees nothing of a case with children in it, and is told why', async () => {
    const seen = await look(PEOPLE.partner, custody);
    expect(seen).toMatchObject({
      id: custody,
      step: null,
      categoryCode: null,
      parties: null,
      protections: null,
    });
    expect(seen.withheld).toContainEqual({ field: 'parties', code: 'PROTECTED' });
    expect(seen.withheld).toContainEqual({ field: 'step', code: 'PROTECTED' });
  });

  it('a partner sees the names of other cases masked', async () => {
    const { parties } = await look(PEOPLE.partner, ordinary);
    expect(parties?.map(({ name }) => name).sort()).toEqual(['张*兰', '李*明']);
    expect(parties?.[0]?.withheld).toContainEqual({ field: 'name', code: 'MASKED' });
    expect(parties?.map(({ idNumber: number }) => number)).toEqual([null, null]);
  });

  it('protected cases are in the lists and counts of those alone who may know of them', async () => {
    expect(await listed(PEOPLE.desk)).toEqual([ordinary, custody]);
    expect(await listed(police)).toEqual([ordinary, custody]);
    expect(await listed(PEOPLE.gridWorker)).toEqual([ordinary, custody]);
    expect(await listed(PEOPLE.mediator)).toEqual([ordinary]);
    expect(await listed(PEOPLE.partner)).toEqual([ordinary]);
    expect(await listed({ ...PEOPLE.volunteer, role: 'resident' })).toEqual([]);
  });

  it('is found by number or name by those alone who could be shown it, and the answer does not tell', async () => {
    const sought = [{ name: CHILDREN[0] }, { phone: MOTHER.phone }, { idNumber: idNumber('20110101') }];
    const nobody = await search(PEOPLE.mediator, { name: '查无此人' });
    expect(nobody).toEqual({ __typename: 'DisputesOfPerson', totalCount: 0, disputes: [] });
    for (const one of sought) {
      expect(await search(PEOPLE.mediator, one)).toEqual(nobody);
      expect(await search(PEOPLE.leader, one, 'SUPERVISION')).toEqual(nobody);
      expect(await search(PEOPLE.desk, one)).toMatchObject({ totalCount: 1, disputes: [{ id: custody }] });
    }
    expect(await search(PEOPLE.mediator, { phone: '138-0000-0001' })).toMatchObject({ totalCount: 1 });
    expect(await search(PEOPLE.farMediator, { phone: '13800000001' })).toEqual(nobody);
    expect(await search(PEOPLE.mediator, { name: '李光明' }, 'SUPERVISION')).toMatchObject({
      code: 'PURPOSE_NOT_ALLOWED',
    });
  });

  it('shows the desk masked values, and in clear what it asks for with a purpose and a reason', async () => {
    const [mother] = await partiesOf(custody);
    expect(mother).toMatchObject({ name: '陈*兰', phone: '139****0021', address: '谷律社区水塘村***' });
    const asked = { party: mother?.id, fields: ['PHONE'], purpose: 'SAFETY', reason: REASON };
    const { party } = await ask<Outcome>(PEOPLE.desk, UNMASK, asked);
    expect(party).toMatchObject({ name: '陈*兰', phone: MOTHER.phone });
    expect(party?.withheld).not.toContainEqual({ field: 'phone', code: 'MASKED' });
    const events: AuditEntry[] = [];
    for await (const entry of server.hub.services.repositories.audit.entries()) events.push(entry);
    expect(events).toContainEqual(
      expect.objectContaining({ action: 'unmasked', purpose: 'safety', fields: ['phone'], outcome: 'done' }),
    );
    expect(JSON.stringify(events)).not.toContain(MOTHER.phone);
  });

  it('a resident follows an own report, sees of a protected one no more, and is named in clear to nobody', async () => {
    const resident: Actor = { ...PEOPLE.gridWorker, personId: 'R-1', name: '高大山', role: 'resident' };
    const loan = await report([{ side: 'RESPONDENT', name: '何志强', phone: '13900000088' }], {}, resident);
    expect(await look(resident, loan)).toMatchObject({
      title: '抚养纠纷',
      parties: [{ name: '何志强', phone: '139****0088' }],
    });
    expect(await look(resident, ordinary)).toMatchObject({ title: null, parties: null });
    const { history } = await ask<{ history: { by: { name: string } }[] }>(PEOPLE.partner, WHOLE, {
      id: loan,
    });
    expect(history[0]?.by.name).toBe('高*山');
    expect(await listed(resident)).toEqual([loan]);

    const child = await report([{ side: 'RESPONDENT', name: '何小宝', bornOn: '2015-01-01' }], {}, resident);
    expect(await look(resident, child)).toMatchObject({ step: 'REPORT', title: null, parties: null });
    await ask(PEOPLE.desk, change('protectParty'), {
      party: `${loan}:1`,
      protection: 'VICTIM',
      reason: '派出所通报有家庭暴力警情。',
    });
    expect(await look(resident, loan)).toMatchObject({ title: null, parties: null });
  });

  it('refuses in clear to whoever may not ask, and a purpose that is not the role’s own', async () => {
    const [mother] = await partiesOf(custody);
    const [neighbour] = await partiesOf(ordinary);
    const asked = { fields: ['PHONE'], purpose: 'CASE_HANDLING', reason: REASON };
    const unmask = (who: Actor, variables: object) => ask<Outcome>(who, UNMASK, { ...asked, ...variables });
    expect(await unmask(PEOPLE.mediator, { party: mother?.id })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await unmask(PEOPLE.mediator, { party: 'no-such:1' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await unmask(PEOPLE.mediator, { party: neighbour?.id, purpose: 'SUPERVISION' })).toMatchObject({
      code: 'PURPOSE_NOT_ALLOWED',
    });
    expect(await unmask(PEOPLE.gridWorker, { party: neighbour?.id, fields: ['ID_NUMBER'] })).toMatchObject({
      code: 'ROLE_NOT_ALLOWED',
    });
    expect(await unmask(PEOPLE.mediator, { party: neighbour?.id, reason: '看' })).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(await unmask(PEOPLE.mediator, { party: neighbour?.id })).toMatchObject({
      party: { phone: '13800000001' },
    });
  });

  it('hides in a report what became part of a case when somebody in that case needs protection', async () => {
    const told = { title: '债务与撕扯', parties: [{ side: 'APPLICANT', name: '罗秀莲' }] };
    const woman = { name: '罗秀莲', phone: '13900000055' };
    const winner = await report([{ side: 'APPLICANT', ...woman }], { title: '债务纠纷' });
    const loser = await report(told.parties, { title: told.title });
    const adviser: Actor = { ...PEOPLE.volunteer, personId: 'P-adviser', role: 'village-legal-adviser' };
    expect(await look(adviser, loser)).toMatchObject({ title: told.title });
    const merged = await ask<Outcome>(
      PEOPLE.desk,
      `mutation ($loser: ID!, $winner: ID!) {
        mergeDisputes(loser: $loser, winner: $winner, reason: "同一件事，两次上报。") { __typename } }`,
      { loser, winner },
    );
    expect(merged).toEqual({ __typename: 'DisputeChanged' });
    await server.hub.settle();
    await ask(PEOPLE.desk, change('protectParty'), {
      party: `${winner}:1`,
      protection: 'VICTIM',
      reason: '派出所通报有家庭暴力警情。',
    });
    const seen = await look(adviser, loser);
    expect(seen).toMatchObject({ title: null, parties: null });
    expect(seen.withheld).toContainEqual({ field: 'title', code: 'PROTECTED' });
  });

  it('hides a beaten woman in every record of hers, older and newer, once somebody says so', async () => {
    const woman = { name: '马秀英', phone: '13900000033', idNumber: idNumber('19880808', '024') };
    const older = await report([{ side: 'APPLICANT', ...woman }], { title: '借款纠纷' });
    const place = { address: '谷律村3号' };
    const beaten = await report([{ side: 'APPLICANT', ...woman, idNumber: undefined }], { place });
    expect(await listed(PEOPLE.mediator)).toEqual([beaten, older, ordinary]);

    const [party] = await partiesOf(beaten);
    const asked = { party: party?.id, protection: 'VICTIM', reason: '派出所通报有家庭暴力警情。' };
    expect(await ask(PEOPLE.mediator, change('protectParty'), asked)).toMatchObject({ code: 'NOT_OWNER' });
    expect(await ask(police, change('protectParty'), asked)).toMatchObject({
      dispute: { id: beaten, protections: ['VICTIM'] },
    });
    await server.hub.settle();
    const newer = await report([{ side: 'RESPONDENT', name: '马秀英', phone: '139 0000 0033' }]);
    for (const id of [older, beaten, newer]) {
      expect(await look(PEOPLE.desk, id), id).toMatchObject({ protections: ['VICTIM'] });
      expect(await look(PEOPLE.partner, id)).toMatchObject({ parties: null });
    }
    expect(await listed(PEOPLE.mediator)).toEqual([ordinary]);
    expect(await search(PEOPLE.mediator, { phone: woman.phone })).toMatchObject({ totalCount: 0 });

    const lift = { ...asked, reason: '登记有误，本人书面确认。' };
    expect(await ask(police, change('unprotectParty'), lift)).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    expect(await ask(PEOPLE.desk, change('unprotectParty'), lift)).toMatchObject({
      dispute: { id: beaten, protections: [] },
    });
    await server.hub.settle();
    expect(await listed(PEOPLE.mediator)).toEqual([newer, beaten, older, ordinary]);
  });

  it('tells a partner no name, number or word of a protected case in any answer', () => {
    expect(answers.length).toBeGreaterThanOrEqual(5);
    for (const hidden of [...CHILDREN, MOTHER.name, MOTHER.phone, STORY, '抚养', '马秀英']) {
      expect(answers.filter((answer) => answer.includes(hidden))).toEqual([]);
    }
  });
});
