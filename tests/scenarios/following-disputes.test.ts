import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/people/actor.js';
import { eventually } from '../kit/eventually.js';
import { type Listening, listen } from '../kit/listen.js';
import { PEOPLE } from '../kit/people.js';
import { type TestServer, testServer } from '../kit/test-server.js';

const TITLE = '水沟堵塞引发相邻纠纷';
const FOLLOW = `subscription ($id: ID!) { now: disputeChanged(id: $id) {
  id step title parties { name } withheld { field code } } }`;
const REPORT = `mutation ($input: ReportInput!) { reportDispute(input: $input) {
  ... on DisputeChanged { dispute { id parties { id } } } } }`;
const ASSIGN = `mutation ($id: ID!, $owner: OwnerInput!) { assignDispute(id: $id, owner: $owner) { __typename } }`;
const PROTECT = `mutation ($party: ID!) {
  protectParty(partyId: $party, protection: VICTIM, reason: "派出所通报，须保护其住址。") { __typename } }`;

interface Seen {
  readonly step: string | null;
  readonly title: string | null;
  readonly withheld: readonly { field: string; code: string }[];
}

describe('following a dispute, with subgraphs that are served alone', () => {
  let server: TestServer;
  let requests = 0;
  const streams: Listening[] = [];

  beforeAll(async () => {
    server = await testServer('over-http');
  });
  afterAll(async () => {
    for (const stream of streams) stream.leave();
    await server.close();
  });

  async function report(): Promise<{ id: string; parties: readonly { id: string }[] }> {
    requests += 1;
    const input = {
      requestKey: `request-${requests}`,
      title: TITLE,
      summary: '邻居垫高门前通道，堵住了公共水沟。',
      categoryCode: '0201',
      peopleInvolved: 2,
      happenedOn: '2026-11-20T00:00:00Z',
      place: { address: '谷律村8号' },
      areaCode: '530112010-001',
      parties: [{ side: 'APPLICANT', name: '李光明', phone: '13800000001' }],
    };
    const { body } = await server.ask(PEOPLE.gridWorker, REPORT, { input });
    return (body.data as { reportDispute: { dispute: never } }).reportDispute.dispute;
  }

  async function follow(who: Actor | undefined, request: object | string): Promise<Listening> {
    const token = who && (await server.token(who));
    const stream = await listen(server, token ? { authorization: `Bearer ${token}` } : {}, request);
    streams.push(stream);
    return stream;
  }
  const subscribe = (who: Actor, id: string) => follow(who, { query: FOLLOW, variables: { id } });
  const seenBy = async (stream: Listening) => (await stream.next())?.data?.now as Seen | undefined;
  const assign = (id: string) =>
    server.ask(PEOPLE.desk, ASSIGN, { id, owner: { ...PEOPLE.mediator, role: 'PEOPLES_MEDIATOR' } });

  it('tells how it stands at once, and again after each change', async () => {
    const { id } = await report();
    const stream = await subscribe(PEOPLE.desk, id);
    expect(await seenBy(stream)).toMatchObject({ step: 'REPORT', title: TITLE });
    await server.ask(PEOPLE.desk, 'mutation ($id: ID!) { advanceDispute(id: $id) { __typename } }', { id });
    expect(await seenBy(stream)).toMatchObject({ step: 'ASSESS' });
  });

  it('says nothing of changes that do not show in what was asked for', async () => {
    const { id } = await report();
    const stream = await follow(PEOPLE.desk, {
      query: 'subscription ($id: ID!) { disputeChanged(id: $id) { step } }',
      variables: { id },
    });
    expect((await stream.next())?.data).toEqual({ disputeChanged: { step: 'REPORT' } });
    await assign(id);
    await server.ask(PEOPLE.desk, 'mutation ($id: ID!) { advanceDispute(id: $id) { __typename } }', { id });
    expect((await stream.next())?.data).toEqual({ disputeChanged: { step: 'ASSESS' } });
  });

  it('shows each subscriber what they may see, at the moment of each event', async () => {
    const { id, parties } = await report();
    const [adviser, desk] = [
      await subscribe({ ...PEOPLE.volunteer, role: 'village-legal-adviser' }, id),
      await subscribe(PEOPLE.desk, id),
    ];
    expect(await seenBy(adviser)).toMatchObject({ title: TITLE });
    expect(await seenBy(desk)).toMatchObject({ title: TITLE });

    const { body } = await server.ask(PEOPLE.desk, PROTECT, { party: parties[0]?.id });
    expect(body.errors).toBeUndefined();
    await server.hub.settle();
    const hidden = await eventually('the case is hidden from the adviser', async () => {
      const seen = await seenBy(adviser);
      return seen?.title === null ? seen : undefined;
    });
    expect(hidden.withheld).toContainEqual({ field: 'title', code: 'PROTECTED' });
  });

  it('leaves in the audit log what was shown', async () => {
    const { id } = await report();
    const stream = await subscribe(PEOPLE.desk, id);
    await seenBy(stream);
    const looks = await server.hub.services.repositories.connection
      .collection('audit')
      .find({ action: 'looked', 'subject.ids': id, 'by.personId': PEOPLE.desk.personId })
      .toArray();
    expect(looks.flatMap(({ fields }) => fields)).toContain('title');
  });

  it('is not for whoever may not read cases, and ends there', async () => {
    const { id } = await report();
    const stream = await subscribe(PEOPLE.volunteer, id);
    expect(await stream.next()).toMatchObject({
      data: { now: null },
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
  });

  it('outside the own area tells that there is something, and nothing of it', async () => {
    const { id } = await report();
    const stream = await subscribe(PEOPLE.farMediator, id);
    expect(await seenBy(stream)).toMatchObject({ step: null, title: null, parties: null });
  });

  it('ends when the token has run out, without another word', async () => {
    const { id } = await report();
    const stream = await subscribe(PEOPLE.desk, id);
    await stream.next();
    server.hub.clock.advance(13 * 3_600_000);
    expect(await stream.next()).toBeUndefined();
  });

  it('may be broken off by the subscriber; so many streams are open for one person and no more', async () => {
    const { id } = await report();
    const leader = { ...PEOPLE.leader, personId: 'P-many' };
    const open = await Promise.all(Array.from({ length: 20 }, () => subscribe(leader, id)));
    expect((await subscribe(leader, id)).status).toBe(429);
    for (const stream of open) stream.leave();
    await eventually('a place is free again', async () =>
      (await subscribe(leader, id)).status === 200 ? true : undefined,
    );
  });

  describe('is refused', () => {
    const id = 'any';
    const cases: [string, Actor | undefined, object | string, number, string][] = [
      ['to nobody', undefined, { query: FOLLOW, variables: { id } }, 401, 'UNAUTHENTICATED'],
      ['for a query', PEOPLE.desk, { query: '{ __typename }' }, 400, 'BAD_REQUEST'],
      [
        'for a mutation',
        PEOPLE.desk,
        { query: 'mutation { skipStep(id: "1", reason: "x") { __typename } }' },
        400,
        'BAD_REQUEST',
      ],
      ['for what is no query', PEOPLE.desk, { query: '{' }, 400, 'GRAPHQL_PARSE_FAILED'],
      ['for what is no JSON', PEOPLE.desk, '{"query"', 400, 'BAD_REQUEST'],
      ['for a list of requests', PEOPLE.desk, [{ query: FOLLOW }], 400, 'BAD_REQUEST'],
      ['without a query', PEOPLE.desk, {}, 400, 'BAD_REQUEST'],
      [
        'for the schema',
        PEOPLE.desk,
        { query: 'subscription { __schema { types { name } } }' },
        400,
        'GRAPHQL_VALIDATION_FAILED',
      ],
      [
        'for a field that there is not',
        PEOPLE.desk,
        { query: 'subscription { everything { id } }' },
        400,
        'GRAPHQL_VALIDATION_FAILED',
      ],
      [
        'for two fields at once',
        PEOPLE.desk,
        {
          query: `subscription { a: disputeChanged(id: "1") { id } b: disputeChanged(id: "2") { id } }`,
        },
        400,
        'GRAPHQL_VALIDATION_FAILED',
      ],
      [
        'behind a fragment',
        PEOPLE.desk,
        {
          query: `subscription { ...All } fragment All on Subscription { disputeChanged(id: "1") { id } }`,
        },
        400,
        'GRAPHQL_VALIDATION_FAILED',
      ],
      [
        'under a name that passes for the schema’s own',
        PEOPLE.desk,
        { query: 'subscription { __typename: disputeChanged(id: "1") { id } }' },
        400,
        'GRAPHQL_VALIDATION_FAILED',
      ],
      ['without its variable', PEOPLE.desk, { query: FOLLOW }, 400, 'BAD_USER_INPUT'],
      [
        'with two operations and no name',
        PEOPLE.desk,
        {
          query:
            'subscription A { disputeChanged(id: "1") { id } } subscription B { disputeChanged(id: "1") { id } }',
        },
        400,
        'OPERATION_RESOLUTION_FAILURE',
      ],
    ];

    it.each(cases)('%s', async (_what, who, request, status, code) => {
      const stream = await follow(who, request);
      expect(stream.status).toBe(status);
      expect(JSON.parse(stream.body)).toMatchObject({ errors: [{ extensions: { code } }] });
    });

    it('with a token of somebody else’s making', async () => {
      const stream = await listen(
        server,
        { authorization: 'Bearer abc' },
        { query: FOLLOW, variables: { id } },
      );
      expect(stream.status).toBe(401);
    });

    it('when it asks for too much', async () => {
      const parts = Array.from({ length: 40 }, (_, n) => `a${n}: title`).join(' ');
      const stream = await follow(PEOPLE.desk, {
        query: `subscription { disputeChanged(id: "1") { ${parts} } }`,
      });
      expect(await stream.next()).toMatchObject({ errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX' } }] });
      expect(await stream.next()).toBeUndefined();
    });

    it('at the door for queries', async () => {
      const { body } = await server.ask(PEOPLE.desk, FOLLOW, { id });
      expect(body.errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
    });
  });
});
