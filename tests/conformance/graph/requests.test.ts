import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/gateway/limits.js';
import { issueDevelopmentToken } from '../../../src/identity/issue-development-token.js';
import { DESK, type Graph, NOW, startGraph, tokenKey } from './harness.js';

const seconds = (date: Date) => Math.floor(date.getTime() / 1000);

/** A token like the hub's own, with one thing changed. */
const tokenWith = (change: {
  audience?: string;
  role?: string;
  area?: string;
  key?: Uint8Array;
  issuer?: string;
}) =>
  new SignJWT({ name: '张敏', role: change.role ?? 'desk', area: change.area ?? '530112010' })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(change.issuer ?? 'tuanjie-hub-development')
    .setAudience(change.audience ?? 'tuanjie-hub')
    .setSubject('p2')
    .setIssuedAt(seconds(NOW))
    .setExpirationTime(seconds(NOW) + 60)
    .sign(change.key ?? tokenKey);

describe.each(['in process', 'over HTTP'] as const)('requests to a graph with subgraphs %s', (where) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await startGraph({ where, limits: { ...DEFAULT_LIMITS, depth: 8, aliases: 10, cost: 2_000 } });
  });
  afterAll(() => graph.close());

  describe('with a token', () => {
    const yesterday = { now: () => new Date(NOW.getTime() - 13 * 3_600_000) };
    const tokens: [string, () => Promise<string>][] = [
      ['that has expired', () => issueDevelopmentToken(tokenKey, DESK, yesterday)],
      ['for another audience', () => tokenWith({ audience: 'somebody-else' })],
      ['of another issuer', () => tokenWith({ issuer: 'somebody-else' })],
      ['signed with another key', () => tokenWith({ key: new Uint8Array(32).fill(7) })],
      ['of an unknown role', () => tokenWith({ role: 'emperor' })],
      ["of the hub's own role", () => tokenWith({ role: 'hub' })],
      ['of an unknown area', () => tokenWith({ area: '110000' })],
      ['that is no token', async () => 'abc'],
      [
        'without a signature',
        async () => `${btoa('{"alg":"none"}')}.${btoa('{"role":"desk"}')}.`.replaceAll('=', ''),
      ],
    ];

    it.each(tokens)('%s is answered with 401 in the shape of GraphQL', async (_what, token) => {
      const { status, body, headers } = await graph.post('{"query":"{ whoAmI }"}', {
        authorization: `Bearer ${await token()}`,
      });
      expect(status).toBe(401);
      expect(body.data).toBeUndefined();
      expect(body.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
      expect(headers.get('www-authenticate')).toContain('invalid_token');
    });

    it('of another scheme is answered with 401 as well', async () => {
      expect((await graph.post('{"query":"{ __typename }"}', { authorization: 'Basic abc' })).status).toBe(
        401,
      );
    });
  });

  describe('with a body', () => {
    const bodies: [string, string, Record<string, string>, number, string][] = [
      ['that is not JSON', '{"query": "{ __typename }"', {}, 400, 'BAD_REQUEST'],
      ['that is empty', '', {}, 400, 'BAD_REQUEST'],
      ['without a query', '{}', {}, 400, 'BAD_REQUEST'],
      ['of several requests', '[{"query":"{ __typename }"}]', {}, 400, 'BAD_REQUEST'],
      [
        'that tampers with prototypes',
        '{"__proto__":{"a":1},"query":"{ __typename }"}',
        {},
        400,
        'BAD_REQUEST',
      ],
      [
        'of over a megabyte',
        JSON.stringify({ query: `#${'x'.repeat(1024 * 1024)}` }),
        {},
        413,
        'PAYLOAD_TOO_LARGE',
      ],
      [
        'of a form',
        'query={__typename}',
        { 'content-type': 'application/x-www-form-urlencoded' },
        415,
        'UNSUPPORTED_MEDIA_TYPE',
      ],
      ['of plain text', '{"query":"{ __typename }"}', { 'content-type': 'text/plain' }, 400, 'BAD_REQUEST'],
      [
        'with variables that are no object',
        '{"query":"{ __typename }","variables":"x"}',
        {},
        400,
        'BAD_REQUEST',
      ],
      [
        'with a persisted query',
        '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"a"}}}',
        {},
        400,
        'PERSISTED_QUERY_NOT_SUPPORTED',
      ],
    ];

    it.each(bodies)('%s is refused with a typed error', async (_what, body, headers, status, code) => {
      const answer = await graph.post(body, headers);
      expect(answer.body.errors).toMatchObject([{ extensions: { code } }]);
      expect(answer.body.data).toBeUndefined();
      expect(answer.status).toBe(status);
    });

    it('may not come with a link from another site', async () => {
      const response = await fetch(`${graph.url}?query=${encodeURIComponent('{ __typename }')}`);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    });
  });

  describe('with a query', () => {
    const deep = `{ mediator(id: "m1") ${'{ boss '.repeat(9)}{ id }${' }'.repeat(9)} }`;
    const aliases = `{ ${Array.from({ length: 11 }, (_, n) => `a${n}: whoAmI`).join(' ')} }`;
    const hiddenAliases =
      '{ case(id: "c1") { ...A } m: case(id: "c2") { ...A } } fragment A on Case { a: id b: id c: id d: id e: id }';
    const explosion = `{ ...F0 } ${Array.from({ length: 12 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`).join(' ')} fragment F12 on Query { whoAmI }`;
    const queries: [string, string, Record<string, unknown> | undefined, string][] = [
      ['that is no GraphQL', '{ whoAmI', undefined, 'GRAPHQL_PARSE_FAILED'],
      ['for a field that there is not', '{ whoAmX }', undefined, 'GRAPHQL_VALIDATION_FAILED'],
      ['that is too deep', deep, undefined, 'QUERY_TOO_COMPLEX'],
      ['with too many aliases', aliases, undefined, 'QUERY_TOO_COMPLEX'],
      ['that hides aliases in fragments', hiddenAliases, undefined, 'QUERY_TOO_COMPLEX'],
      ['of fragments that explode', explosion, undefined, 'QUERY_TOO_COMPLEX'],
      [
        'of fragments in a circle',
        '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
        undefined,
        'GRAPHQL_VALIDATION_FAILED',
      ],
      ['for a huge page', '{ cases(first: 1000000) { id } }', undefined, 'QUERY_TOO_COMPLEX'],
      [
        'for a huge page in a variable',
        'query($n: Int!) { cases(first: $n) { id } }',
        { n: 1_000_000 },
        'QUERY_TOO_COMPLEX',
      ],
      ['of too many words', `{ ${'whoAmI '.repeat(2_001)} }`, undefined, 'GRAPHQL_PARSE_FAILED'],
      [
        'without a variable that it needs',
        'query($n: Int!) { cases(first: $n) { id } }',
        {},
        'BAD_USER_INPUT',
      ],
      [
        'with a variable of another type',
        'query($n: Int!) { cases(first: $n) { id } }',
        { n: 'x' },
        'BAD_USER_INPUT',
      ],
      [
        'with a reserved alias',
        '{ case(id: "c1") { __typename: id } }',
        undefined,
        'GRAPHQL_VALIDATION_FAILED',
      ],
      [
        'for entities by key',
        '{ _entities(representations: []) { __typename } }',
        undefined,
        'GRAPHQL_VALIDATION_FAILED',
      ],
      [
        'for the schema and for data',
        '{ __schema { queryType { name } } whoAmI }',
        undefined,
        'GRAPHQL_VALIDATION_FAILED',
      ],
      ['that subscribes', 'subscription { caseAdded { id } }', undefined, 'GRAPHQL_VALIDATION_FAILED'],
      ['with @defer', '{ case(id: "c1") { ... @defer { id } } }', undefined, 'GRAPHQL_VALIDATION_FAILED'],
      [
        'of several operations and no name',
        'query A { whoAmI } query B { whoAmI }',
        undefined,
        'OPERATION_RESOLUTION_FAILURE',
      ],
    ];

    it.each(queries)(
      '%s is refused before anything is carried out',
      async (_what, query, variables, code) => {
        const answer = await graph.ask(query, { as: DESK, ...(variables ? { variables } : {}) });
        expect(answer.body.errors?.[0]).toMatchObject({ extensions: { code } });
        expect(answer.body.data).toBeUndefined();
        expect(answer.status).toBe(400);
      },
    );

    it('gets no hint of what there is', async () => {
      const { text } = await graph.ask('{ casez { id } }');
      expect(text).not.toMatch(/did you mean/i);
    });

    it('finds out about the schema, as far as the editor on the page needs', async () => {
      const { getIntrospectionQuery } = await import('graphql');
      const { body } = await graph.ask(getIntrospectionQuery());
      expect(body.errors).toBeUndefined();
      expect(JSON.stringify(body.data)).not.toMatch(/_entities|join__|inaccessible/);
    });
  });

  it('never say what broke, but under which id the log has it', async () => {
    const { text, body } = await graph.ask('{ broken case(id: "c1") { substitutes { badge } } }');
    expect(text).not.toMatch(/hunter2|10\.0\.0|fire|stack|node_modules/);
    for (const { extensions, message } of body.errors ?? []) {
      expect(Object.keys(extensions ?? {}).sort()).toEqual(['code', 'id']);
      expect(message).toContain(String(extensions?.id));
      expect(graph.log.filter((line) => line.includes(String(extensions?.id)))).toHaveLength(1);
    }
    expect(graph.log.join('\n')).toContain('password=hunter2');
  });
});

describe('a graph in production', () => {
  it('does not tell its schema', async () => {
    const graph = await startGraph({ where: 'in process', production: true });
    try {
      for (const query of [
        '{ __schema { types { name } } }',
        '{ ...F } fragment F on Query { __type(name: "Case") { name } }',
      ]) {
        const { status, body } = await graph.ask(query, { as: DESK });
        expect(status).toBe(400);
        expect(body.errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
      }
    } finally {
      await graph.close();
    }
  });
});
