import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/people/actor.js';
import { idNumber } from '../kit/id-number.js';
import { PEOPLE } from '../kit/people.js';
import { type Reply, type TestServer, testServer } from '../kit/test-server.js';

/** What nobody below may read, wherever it would stand in an answer. */
const SECRETS = {
  name: '周小满',
  mother: '陈玉兰',
  phone: '13900000021',
  idNumber: idNumber('20170312'),
  address: '水塘村12号',
  title: '两人争执孩子随谁生活',
  story: '孩子看见她被打。',
};

const REPORT = `mutation ($input: ReportInput!) { reportDispute(input: $input) {
  ... on DisputeChanged { dispute { id parties { id } } } } }`;

const adviser: Actor = { ...PEOPLE.volunteer, personId: 'P-adviser', role: 'village-legal-adviser' };
const elder: Actor = { ...PEOPLE.volunteer, personId: 'P-elder', role: 'village-elder' };
const resident: Actor = { ...PEOPLE.volunteer, personId: 'resident:1', role: 'resident' };

describe.each(['in-process', 'over-http'] as const)('clever queries, with subgraphs %s', (shape) => {
  let server: TestServer;
  let id: string;
  let party: string;

  beforeAll(async () => {
    server = await testServer(shape);
    const input = {
      requestKey: 'request-hostile',
      title: SECRETS.title,
      summary: SECRETS.story,
      categoryCode: '0101',
      peopleInvolved: 3,
      happenedOn: '2026-11-20T00:00:00Z',
      place: { address: SECRETS.address },
      areaCode: '530112010-001',
      parties: [
        {
          side: 'APPLICANT',
          name: SECRETS.mother,
          phone: SECRETS.phone,
          address: SECRETS.address,
          victimOfViolence: true,
        },
        { side: 'RESPONDENT', name: SECRETS.name, idNumber: SECRETS.idNumber },
      ],
    };
    const { body } = await server.ask(PEOPLE.gridWorker, REPORT, { input });
    const { dispute } = (
      body.data as { reportDispute: { dispute: { id: string; parties: { id: string }[] } } }
    ).reportDispute;
    id = dispute.id;
    party = dispute.parties[0]?.id ?? '';
    await server.hub.settle();
  });
  afterAll(() => server.close());

  const tellsNothing = ({ body }: Reply): void => {
    const text = JSON.stringify(body);
    for (const secret of Object.values(SECRETS)) expect(text).not.toContain(secret);
  };
  const codesOf = ({ body }: Reply) => (body.errors ?? []).map(({ extensions }) => extensions?.code);

  const WHOLE = `id title summary categoryCode place { address } parties { id name idNumber phone address }
    history { reason evidence { text } by { name } }`;
  const askings: [string, string, object?][] = [
    [
      'by another name',
      'query ($id: ID!) { a: dispute(id: $id) { b: title c: parties { d: name e: phone } } }',
    ],
    [
      'by a fragment',
      `query ($id: ID!) { dispute(id: $id) { ...All } } fragment All on Dispute { ${WHOLE} }`,
    ],
    [
      'by an inline fragment',
      `query ($id: ID!) { dispute(id: $id) { ... on Dispute { ${WHOLE} } ... { title } } }`,
    ],
    [
      'by fragments that overlap',
      `query ($id: ID!) { dispute(id: $id) { parties { id } ...P ...Q } }
       fragment P on Dispute { parties { ...N } } fragment Q on Dispute { parties { phone ...N } }
       fragment N on Party { name }`,
    ],
    [
      'by a directive',
      `query ($id: ID!, $no: Boolean = true) { dispute(id: $id) { title @include(if: $no) ... @skip(if: false) { ${WHOLE} } } }`,
    ],
    [
      'by the record it came from',
      'query ($id: ID!) { disputeOfSource(platform: HUB, externalId: "P-grid:request-hostile") { title parties { name } }' +
        ' dispute(id: $id) { id } }',
    ],
    ['by the list', `query { disputes(first: 100) { edges { node { ${WHOLE} } } } }`],
    [
      'twenty times over',
      `query ($id: ID!) { ${Array.from({ length: 20 }, (_, n) => `d${n}: dispute(id: $id) { title }`).join(' ')} }`,
    ],
    [
      'through the back door of its parts',
      `query ($id: ID!) { dispute(id: $id) { gridRecords { title } court { reason events { note } } accountReports { number } notices { text } } }`,
    ],
  ];
  const askers: [string, Actor | undefined][] = [
    ['a partner who may read disputes', PEOPLE.partner],
    ['a village legal adviser', adviser],
    ['a village elder', elder],
    ['a resident who did not bring it', resident],
    ['a volunteer', PEOPLE.volunteer],
    ['a mediator of another village', PEOPLE.farMediator],
    ['a mediator of the village whose case it is not', PEOPLE.otherMediator],
    ['an auditor', PEOPLE.auditor],
    ['nobody', undefined],
  ];

  describe.each(askers)('asked by %s', (_who, who) => {
    it.each(askings)('%s, tell nothing of a protected case', async (_how, query) => {
      const reply = await server.ask(who, query, query.includes('$id') ? { id } : {});
      tellsNothing(reply);
      expect(codesOf(reply).every((code) => code === 'FORBIDDEN' || code === 'UNAUTHENTICATED')).toBe(true);
    });

    it('do not say whether there is such a case in lists and counts', async () => {
      const reply = await server.ask(who, '{ disputes(first: 100) { totalCount edges { node { id } } } }');
      const { disputes } = (reply.body.data ?? {}) as { disputes?: { totalCount: number } | null };
      const mayKnow = who?.role === 'auditor';
      if (disputes) expect(disputes.totalCount).toBe(mayKnow ? 1 : 0);
      else expect(codesOf(reply)).not.toEqual([]);
    });

    it('do not unmask, find or lift what they may not', async () => {
      const because = 'purpose: CASE_HANDLING, reason: "我想知道她住在哪里。"';
      for (const query of [
        `mutation { unmaskParty(partyId: "${party}", fields: [NAME, PHONE, ADDRESS], ${because}) {
          __typename ... on PartyUnmasked { party { name phone address } } ... on Refusal { code message } } }`,
        `query { disputesOfPerson(phone: "${SECRETS.phone}", ${because}) {
          __typename ... on DisputesOfPerson { totalCount disputes { id title } } ... on Refusal { code message } } }`,
        `mutation { unprotectParty(partyId: "${party}", protection: VICTIM, reason: "她不需要保护了。") {
          __typename ... on Refusal { code message } } }`,
      ]) {
        const reply = await server.ask(who, query);
        const text = JSON.stringify(reply.body).replaceAll(`"${id}"`, '');
        for (const secret of Object.values(SECRETS)) expect(text).not.toContain(secret);
        expect(text).not.toContain('PartyUnmasked');
        expect(text).not.toContain('DisputeChanged');
        expect(text).not.toMatch(/"totalCount":[1-9]/);
      }
    });
  });

  it.each([
    ['entities', `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Dispute { title } } }`],
    ['the schema text of a subgraph', '{ _service { sdl } }'],
  ])('the gateway has no %s', async (_what, query) => {
    const reply = await server.ask(PEOPLE.desk, query, { r: [{ __typename: 'Dispute', id }] });
    expect(reply.status).toBe(400);
    expect(new Set(codesOf(reply))).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
  });

  it.each([
    [
      'five hundred aliases',
      `{ ${Array.from({ length: 500 }, (_, n) => `a${n}: areas { code }`).join(' ')} }`,
    ],
    [
      'a query as deep as a well',
      `{ area(code: "530112010") { ${'parent { '.repeat(30)} code ${'}'.repeat(30)} } }`,
    ],
    ['fragments in a circle', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'],
    [
      'fragments that double each other',
      `{ ...F0 } ${Array.from({ length: 20 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`).join(' ')}
       fragment F20 on Query { areas { code } }`,
    ],
    [
      'pages of pages',
      '{ disputes(first: 100) { edges { node { parties { id } history { number } } } } a: disputes(first: 100) { edges { node { history { evidence { text } } } } } b: disputes(first: 100) { edges { node { history { evidence { text } } } } } c: disputes(first: 100) { edges { node { history { evidence { text } by { name } owner { name } } } } } }',
    ],
  ])('refuses %s before anything is read', async (what, query) => {
    const reply = await server.ask(PEOPLE.partner, query);
    if (what === 'pages of pages' && reply.body.errors === undefined) return tellsNothing(reply);
    expect(reply.status).toBe(400);
    expect(['QUERY_TOO_COMPLEX', 'GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED']).toContain(
      codesOf(reply)[0],
    );
    return tellsNothing(reply);
  });

  it.each([
    [
      'ten deep',
      'QUERY_TOO_COMPLEX',
      `query ($id: ID!) { dispute(id: $id) { ${'absorbs { '.repeat(10)}parties { id idNumber }${' }'.repeat(10)} } }`,
    ],
    [
      'under five hundred names',
      // It is not even read to its end.
      'GRAPHQL_PARSE_FAILED',
      `query ($id: ID!) { ${Array.from({ length: 500 }, (_, n) => `a${n}: dispute(id: $id) { parties { id idNumber } }`).join(' ')} }`,
    ],
  ])('a partner that asks for every party %s gets nothing at all: %s', async (_how, code, query) => {
    const reply = await server.ask(PEOPLE.partner, query, { id });
    expect(codesOf(reply)).toEqual([code]);
    expect(reply.body.data ?? null).toBeNull();
  });

  it('a mutation does not come with a link, nor a list of requests in one', async () => {
    const token = await server.token(PEOPLE.desk);
    const headers = { authorization: `Bearer ${token}`, 'apollo-require-preflight': '1' };
    const link = new URLSearchParams({
      query: `mutation { skipStep(id: "${id}", reason: "x") { __typename } }`,
    });
    const byLink = await fetch(`${server.url}/graphql?${link}`, { headers });
    expect(await byLink.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    const batch = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify([{ query: '{ areas { code } }' }, { query: '{ areas { code } }' }]),
    });
    expect(batch.status).toBe(400);
  });

  it('who was refused is in the audit log, with what was tried', async () => {
    await server.ask({ ...PEOPLE.volunteer, personId: 'P-curious' }, `{ dispute(id: "${id}") { title } }`);
    const found = await server.hub.services.repositories.connection
      .collection('audit')
      .find({ action: 'access-refused', 'by.personId': 'P-curious' })
      .toArray();
    expect(found).toMatchObject([{ subject: { type: 'Operation', ids: ['dispute'] }, outcome: 'refused' }]);
  });

  if (shape === 'over-http') {
    describe('a subgraph asked directly', () => {
      const ENTITIES = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Dispute { ${WHOLE} withheld { field code } } } }`;
      const asked = () => ({ r: [{ __typename: 'Dispute', id }] });

      it.each(askers)('by %s, finds the entity and tells nothing of it', async (_who, who) => {
        const reply = await server.askSubgraph('disputes', who ?? { role: 'anonymous' }, ENTITIES, asked());
        tellsNothing(reply);
        const [entity] = (reply.body.data as { _entities: { withheld: { field: string }[] }[] })._entities;
        expect(entity?.withheld.map(({ field }) => field)).toEqual(
          expect.arrayContaining(['title', 'summary']),
        );
      });

      it('tells whoever may see it, so that the silence above is not an accident', async () => {
        const reply = await server.askSubgraph('disputes', PEOPLE.desk, ENTITIES, asked());
        expect(JSON.stringify(reply.body)).toContain(SECRETS.title);
      });
    });
  }

  it('tell the desk, so that the silence above is not an accident', async () => {
    for (const [, query] of askings.slice(0, 5)) {
      const { body } = await server.ask(PEOPLE.desk, query, { id });
      expect(JSON.stringify(body)).toContain('陈*');
    }
  });
});
