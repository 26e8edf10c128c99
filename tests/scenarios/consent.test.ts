import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/people/actor.js';
import { mergeDisputes } from '../../src/services/disputes/matching/merge-disputes.js';
import { missingConsent } from '../../src/services/disputes/missing-consent.js';
import { ask } from '../kit/ask.js';
import { idNumber } from '../kit/id-number.js';
import { PEOPLE } from '../kit/people.js';
import { type TestServer, testServer } from '../kit/test-server.js';

const CHILD = '周小满';
const YOUTH = '周冬至';
const MOTHER = '陈玉兰';
const EVIDENCE = '同意书存综治中心一号柜，编号 2026-17。';

const OUTCOME = `{ __typename ... on DisputeChanged { dispute { id step court { handOverState } } }
  ... on Refusal { code message } }`;
const TOLD = `{ __typename ... on ConsentRecorded { party { id consents { id } } } ... on Refusal { code } }`;
const REPORT = `mutation ($input: ReportInput!) { reportDispute(input: $input) ${OUTCOME} }`;
const RECORD = `mutation ($input: ConsentInput!) { recordConsent(input: $input) ${TOLD} }`;
const WITHDRAW = `mutation ($id: ID!) {
  withdrawConsent(consentId: $id, reason: "母亲来电，要求暂不移送法院。") ${TOLD} }`;
const BOOK = `mutation ($id: ID!, $session: SessionInput!) {
  bookCourtSession(disputeId: $id, session: $session) { __typename } }`;
const HAND_OVER = `mutation ($id: ID!) { handOverToCourt(id: $id) ${OUTCOME} }`;
const CASE = `query ($id: ID!) { dispute(id: $id) {
  parties { id consents { purpose givenBy guardianName guardianRelation way givenOn evidence withdrawnAt
    withdrawnReason withheld { field code } } withheld { field code } }
  history { action reason } court { handOverState } } }`;

interface Outcome {
  readonly __typename: string;
  readonly code?: string;
  readonly dispute?: { readonly id: string };
  readonly party?: { readonly consents: readonly { readonly id: string }[] };
}
interface CaseSeen {
  readonly parties: readonly { readonly id: string; readonly consents: readonly object[] | null }[] | null;
  readonly history: readonly { readonly action: string; readonly reason: string | null }[] | null;
  readonly court: { readonly handOverState: string } | null;
}

describe('consent', () => {
  let server: TestServer;
  let id: string;

  const child = () => `${id}:3`;
  const consent = (changes: object = {}) => ({
    input: {
      partyId: child(),
      purpose: 'COURT_TRANSFER',
      givenBy: 'GUARDIAN',
      guardian: { name: MOTHER, relation: '母亲' },
      way: 'SIGNED_PAPER',
      givenOn: '2026-11-20',
      evidence: EVIDENCE,
      ...changes,
    },
  });
  const call = (who: Actor, query: string, variables: object) => ask<Outcome>(server, who, query, variables);
  const handOver = () => call(PEOPLE.mediator, HAND_OVER, { id });
  const look = (who: Actor) => ask<CaseSeen>(server, who, CASE, { id });
  const courtFails = (mode: string) =>
    fetch(`${server.sandboxes.court}/control/mode`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ mode }),
    }).then(({ ok }) => expect(ok).toBe(true));

  async function advance(kind?: string): Promise<void> {
    const evidence = kind ? `[{ kind: ${kind}, text: "已核实，宜由调解员办理。" }]` : '[]';
    const query = `mutation ($id: ID!) { advanceDispute(id: $id, evidence: ${evidence}) ${OUTCOME} }`;
    expect(await call(PEOPLE.desk, query, { id })).toMatchObject({ __typename: 'DisputeChanged' });
  }

  beforeAll(async () => {
    server = await testServer('in-process');
    const reported = await call(PEOPLE.gridWorker, REPORT, {
      input: {
        requestKey: 'request-1',
        title: '抚养纠纷',
        summary: '离婚后孩子随谁生活，两人各执一词。',
        categoryCode: '0101',
        peopleInvolved: 4,
        happenedOn: '2026-11-20T00:00:00Z',
        place: { address: '谷律村8号' },
        areaCode: '530112010-001',
        parties: [
          { side: 'APPLICANT', name: MOTHER, phone: '13900000021' },
          { side: 'RESPONDENT', name: '周建国' },
          { side: 'APPLICANT', name: CHILD, bornOn: '2017-03-12' },
          { side: 'APPLICANT', name: YOUTH, idNumber: idNumber('20110101') },
        ],
      },
    });
    id = reported.dispute?.id ?? '';
    await advance();
    await advance('ASSESSMENT');
    const { personId, name, areaCode } = PEOPLE.mediator;
    const owner = `{ personId: "${personId}", name: "${name}", role: PEOPLES_MEDIATOR, areaCode: "${areaCode}" }`;
    await call(PEOPLE.desk, `mutation ($id: ID!) { assignDispute(id: $id, owner: ${owner}) ${OUTCOME} }`, {
      id,
    });
    await advance('ROUTING_DECISION');
  });
  afterAll(() => server.close());

  it('of a guardian is needed before a child of nine goes to the court, and of no one for a youth of fifteen', async () => {
    expect(await handOver()).toMatchObject({ code: 'CONSENT_MISSING' });
  });

  it('is needed, too, where only a record that became part of the case knows that somebody is a child', async () => {
    const { repositories } = server.hub.services;
    const told = {
      summary: '外婆带大的孩子，父亲要接走。',
      categoryCode: '0101',
      peopleInvolved: 2,
      areaCode: '530112010-001',
    };
    const reported = async (requestKey: string, parties: readonly object[], happenedOn: string) => {
      const input = {
        ...told,
        requestKey,
        title: '抚养纠纷',
        happenedOn,
        place: { address: '妥吉村3号' },
        parties,
      };
      const { dispute } = await call(PEOPLE.gridWorker, REPORT, { input });
      await server.hub.settle();
      return dispute?.id ?? '';
    };
    const father = { side: 'RESPONDENT', name: '方家贵' };
    const bare = await reported(
      'by-name-alone',
      [{ side: 'APPLICANT', name: '方小禾' }, father],
      '2026-06-01T00:00:00Z',
    );
    const aged = { side: 'APPLICANT', name: '方小禾', bornOn: '2018-05-01' };
    const known = await reported('with-her-age', [aged, father], '2026-08-01T00:00:00Z');
    const missing = async () => {
      const dispute = await repositories.disputes.find(bare);
      const parties = await repositories.parties.findMany(dispute?.partyIds ?? []);
      const found =
        dispute && (await missingConsent(dispute, parties, 'court-transfer', server.hub.services));
      return found?.map(({ id: partyId }) => partyId);
    };
    expect(await missing()).toEqual([]);
    const merge = { loserId: known, winnerId: bare, reason: '电话核实，同一件事。' };
    expect(await mergeDisputes(merge, PEOPLE.desk, server.hub.services)).toMatchObject({ id: known });
    await server.hub.settle();
    expect(await missing()).toEqual([`${bare}:1`]);
    const given = consent({ partyId: `${known}:1`, guardian: { name: '外婆', relation: '外祖母' } });
    expect(await call(PEOPLE.desk, RECORD, given)).toMatchObject({ __typename: 'ConsentRecorded' });
    expect(await missing()).toEqual([]);
  });

  it('is not taken down from the child, without the guardian, for tomorrow, or by somebody else’s mediator', async () => {
    const record = (who: Actor, changes: object = {}) => call(who, RECORD, consent(changes));
    const bySelf = { givenBy: 'SELF', guardian: null };
    expect(await record(PEOPLE.mediator, bySelf)).toMatchObject({ code: 'CONSENT_MISSING' });
    expect(await record(PEOPLE.mediator, { guardian: null })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await record(PEOPLE.mediator, { givenOn: '2027-01-01' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await record(PEOPLE.mediator, { evidence: ' ' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await record(PEOPLE.otherMediator)).toMatchObject({ code: 'NOT_FOUND' });
    expect((await server.ask(PEOPLE.leader, RECORD, consent())).body.errors?.[0]?.extensions?.code).toBe(
      'FORBIDDEN',
    );
    expect(await handOver()).toMatchObject({ code: 'CONSENT_MISSING' });
  });

  it('stops a hand-over that is still on its way when it is withdrawn', async () => {
    const given = await call(PEOPLE.mediator, RECORD, consent());
    expect(given).toMatchObject({ party: { id: child() } });
    expect(await call(PEOPLE.desk, RECORD, consent())).toMatchObject({ code: 'INVALID_INPUT' });
    await courtFails('down');
    expect(await handOver()).toMatchObject({ __typename: 'DisputeChanged' });
    await server.hub.settle();
    expect(await look(PEOPLE.desk)).toMatchObject({ court: { handOverState: 'PENDING' } });

    const withdrawn = await call(PEOPLE.mediator, WITHDRAW, { id: given.party?.consents[0]?.id });
    expect(withdrawn).toMatchObject({ __typename: 'ConsentRecorded' });
    await courtFails('up');
    server.hub.clock.advance(3_600_000);
    await server.hub.settle();
    const { history, court } = await look(PEOPLE.desk);
    expect(court).toMatchObject({ handOverState: 'REFUSED' });
    expect(history?.at(-1)).toMatchObject({
      action: 'HAND_OVER_REFUSED',
      reason: expect.stringContaining('监护人'),
    });
    const received = await (await fetch(`${server.sandboxes.court}/control/received`)).text();
    expect(received).not.toContain(CHILD);
    expect(await handOver()).toMatchObject({ code: 'CONSENT_MISSING' });
  });

  it('lets the case go to the court once it is given again, and stays with what was done', async () => {
    expect(await call(PEOPLE.desk, RECORD, consent({ way: 'IN_PERSON' }))).toMatchObject({
      party: { consents: [{ id: `${child()}:court-transfer:1` }, { id: `${child()}:court-transfer:2` }] },
    });
    expect(await handOver()).toMatchObject({ __typename: 'DisputeChanged' });
    await server.hub.settle();
    expect(await look(PEOPLE.desk)).toMatchObject({ court: { handOverState: 'DELIVERED' } });
    await call(PEOPLE.desk, WITHDRAW, { id: `${child()}:court-transfer:2` });
    await server.hub.settle();
    expect(await look(PEOPLE.desk)).toMatchObject({ court: { handOverState: 'DELIVERED' } });
  });

  it('stops a remote session that is still on its way, too', async () => {
    await call(PEOPLE.desk, RECORD, consent());
    await courtFails('down');
    const presences = [1, 2].map((number) => ({ partyId: `${id}:${number}`, mode: 'VIDEO' }));
    const session = { beginsAt: '2026-12-20T02:00:00Z', presences };
    expect(await call(PEOPLE.mediator, BOOK, { id, session })).toMatchObject({
      __typename: 'CourtSessionChanged',
    });
    await call(PEOPLE.desk, WITHDRAW, { id: `${child()}:court-transfer:3` });
    await courtFails('up');
    server.hub.clock.advance(3_600_000);
    await server.hub.settle();
    const [booked] = await server.hub.services.repositories.courtSessions.ofDisputes([id]);
    expect(booked?.delivery).toMatchObject({
      state: 'refused',
      reason: expect.stringContaining('监护人'),
    });
    expect(await (await fetch(`${server.sandboxes.court}/control/filings`)).json()).toEqual({ items: [] });
  });

  it('is shown with the guardian’s name masked, and to a partner not at all', async () => {
    const { parties } = await look(PEOPLE.mediator);
    expect(parties?.[2]?.consents?.[0]).toMatchObject({
      givenBy: 'GUARDIAN',
      guardianName: '陈*兰',
      guardianRelation: '母亲',
      way: 'SIGNED_PAPER',
      givenOn: '2026-11-20',
      evidence: EVIDENCE,
      withdrawnReason: '母亲来电，要求暂不移送法院。',
    });
    expect(await look(PEOPLE.partner)).toMatchObject({ parties: null });
  });

  it('is in the audit log without a name, and in the store without a word in clear', async () => {
    const { audit, connection } = server.hub.services.repositories;
    const events: object[] = [];
    for await (const entry of audit.entries()) events.push(entry);
    for (const detail of ['consent-recorded', 'consent-withdrawn']) {
      expect(events).toContainEqual(
        expect.objectContaining({ detail, subject: { type: 'Party', ids: [child()] } }),
      );
    }
    const stored = JSON.stringify([events, await connection.collection('consents').find().toArray()]);
    for (const secret of [CHILD, YOUTH, MOTHER, EVIDENCE, '母亲']) expect(stored).not.toContain(secret);
  });
});
