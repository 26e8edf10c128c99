import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGateway } from '../../../src/gateway/start-gateway.js';
import { bodyHash } from '../../../src/identity/body-hash.js';
import { signForSubgraph, subgraphKey } from '../../../src/identity/subgraph-token.js';
import { ANONYMOUS, type Caller } from '../../../src/policy/caller.js';
import { MemoryAuditLog } from '../../kit/memory-audit-log.js';
import { buildCases } from './example/cases.js';
import { buildCourt } from './example/court.js';
import { buildPeople } from './example/people.js';
import { clock, DESK, type Graph, graphKey, MEDIATOR, NOW, startGraph } from './harness.js';

describe('a subgraph served alone', () => {
  let graph: Graph;
  let url: string;
  beforeAll(async () => {
    graph = await startGraph({ where: 'over HTTP' });
    url = graph.subgraphs.get('cases')?.url ?? '';
  });
  afterAll(() => graph.close());

  const bodyOf = (query: string) => JSON.stringify({ query });
  const post = async (body: string, token?: string, contentType = 'application/json') => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': contentType, ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body,
    });
    return { status: response.status, body: await response.json() };
  };
  const as = (caller: Caller, body: string, subgraph = 'cases', at = clock) =>
    signForSubgraph(graphKey, { subgraph, caller, body }, at);
  const ask = async (query: string, caller: Caller) => post(bodyOf(query), await as(caller, bodyOf(query)));

  it('enforces labels by itself', async () => {
    const query =
      '{ _entities(representations: [{__typename: "Case", id: "c2"}]) { ... on Case { title withheld { code } } } }';
    expect((await ask(query, MEDIATOR)).body.data).toEqual({
      _entities: [{ title: null, withheld: [{ code: 'OUTSIDE_AREA' }] }],
    });
    expect((await ask(query, DESK)).body.data).toEqual({
      _entities: [{ title: '水沟堵塞', withheld: [] }],
    });
    expect((await ask(query, ANONYMOUS)).body.data).toEqual({
      _entities: [{ title: null, withheld: [{ code: 'NOT_SIGNED_IN' }] }],
    });
  });

  it('enforces who may call what by itself', async () => {
    const { body } = await ask('mutation { open(id: "c1") { __typename } }', MEDIATOR);
    expect(body).toMatchObject({ data: { open: null }, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });

  it('gives its schema text to a router that holds the key', async () => {
    const { body } = await ask('{ _service { sdl } }', ANONYMOUS);
    expect(body.data._service.sdl).toContain('type Case');
  });

  const before = { now: () => new Date(NOW.getTime() - 61_000) };
  const body = bodyOf('{ __typename }');
  const strangers: [string, () => Promise<string> | undefined][] = [
    ['without a token', () => undefined],
    ["with another subgraph's token", () => as(DESK, body, 'court')],
    ['with a token of over a minute ago', () => as(DESK, body, 'cases', before)],
    [
      'with a token of another key',
      () => signForSubgraph(subgraphKey('x'.repeat(32)), { subgraph: 'cases', caller: DESK, body }, clock),
    ],
    ['with the token of another query', () => as(DESK, bodyOf('{ __schema { queryType { name } } }'))],
    ['with an unsigned token', async () => unsigned(await as(DESK, body))],
    [
      'with a token of an unknown role',
      () =>
        new SignJWT({ name: 'x', role: 'emperor', area: '530112010', bh: bodyHash(body) })
          .setProtectedHeader({ alg: 'HS256' })
          .setJti('an id of a good length')
          .setIssuer('tuanjie-hub-gateway')
          .setAudience('cases')
          .setSubject('x')
          .setIssuedAt(Math.floor(NOW.getTime() / 1000))
          .setExpirationTime(Math.floor(NOW.getTime() / 1000) + 60)
          .sign(graphKey),
    ],
  ];
  const unsigned = (token: string) => {
    const header = Buffer.from('{"alg":"none"}').toString('base64url');
    return `${header}.${token.split('.')[1]}.`;
  };
  const REFUSED = { status: 401, body: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] } };

  it.each(strangers)('refuses a request %s', async (_what, token) => {
    expect(await post(body, await token())).toMatchObject(REFUSED);
  });

  it('answers a token once: a replayed request is refused', async () => {
    const token = await as(DESK, body);
    expect((await post(body, token)).status).toBe(200);
    expect(await post(body, token)).toMatchObject(REFUSED);
  });

  it('answers the request that a token was made for, though somebody tried it on another first', async () => {
    const token = await as(DESK, body);
    expect(await post(bodyOf('{ __schema { queryType { name } } }'), token)).toMatchObject(REFUSED);
    expect(await post('', token, 'text/plain')).not.toMatchObject({ status: 200 });
    expect((await post(body, token)).status).toBe(200);
  });
});

describe('a graph with a subgraph that', () => {
  const query = '{ case(id: "c1") { title mediator { name } court { asOf } } latestCourtCase { id } }';

  it('is down answers the rest, and says which one it is', async () => {
    const graph = await startGraph({ where: 'over HTTP' });
    try {
      await graph.subgraphs.get('court')?.app.close();
      const { status, body } = await graph.ask(query, { as: DESK });
      expect(status).toBe(200);
      expect(body.data).toEqual({
        case: { title: '宅基地边界', mediator: { name: '普永康' }, court: null },
        latestCourtCase: null,
      });
      expect(new Set(body.errors?.map(({ extensions }) => extensions?.code))).toEqual(
        new Set(['SUBGRAPH_UNAVAILABLE']),
      );
      expect(new Set(body.errors?.map(({ path }) => path?.[0]))).toEqual(
        new Set(['case', 'latestCourtCase']),
      );
      expect(body.errors?.every(({ message }) => message === 'The subgraph court cannot be reached.')).toBe(
        true,
      );
    } finally {
      await graph.close();
    }
  });

  /** Starts something that is no subgraph in the court's place. */
  const withImpostor = async (answer: string | undefined, timeoutMs: number) => {
    const server = createServer((_request, response) => {
      if (answer !== undefined) response.setHeader('content-type', 'application/json').end(answer);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
    const log = { error: () => {}, warn: () => {} };
    const gateway = await startGateway({
      subgraphs: [buildCases(), buildPeople(), buildCourt()],
      remote: { urls: { court: url }, key: graphKey, timeoutMs },
      audit: new MemoryAuditLog(),
      clock,
      log,
      production: false,
    });
    const { body } = await gateway.server.executeOperation({ query }, { contextValue: { caller: DESK } });
    await gateway.stop();
    server.closeAllConnections();
    server.close();
    return body.kind === 'single' ? body.singleResult : undefined;
  };

  it('does not answer in time answers the rest', async () => {
    const result = await withImpostor(undefined, 60);
    expect(result?.data).toMatchObject({ case: { title: '宅基地边界', court: null } });
    expect(result?.errors?.map(({ extensions }) => extensions?.code)).toContain('SUBGRAPH_TIMEOUT');
  });

  it.each([
    ['half a body', '{"data": {"latestCo'],
    ['no GraphQL', '<html>nginx 1.2 at 10.0.0.9</html>'],
    ['no data and no error', '{"data": null}'],
    ['an error of its own kind', '{"errors":[{"message":"ECONNREFUSED 10.0.0.9"}]}'],
  ])('answers with %s answers the rest and gives nothing away', async (_what, answer) => {
    const result = await withImpostor(answer, 1_000);
    expect(result?.data).toMatchObject({ case: { title: '宅基地边界', mediator: { name: '普永康' } } });
    expect(new Set(result?.errors?.map(({ extensions }) => extensions?.code))).toEqual(
      new Set(['SUBGRAPH_UNAVAILABLE']),
    );
    expect(JSON.stringify(result)).not.toMatch(/10\.0\.0\.9|nginx/);
  });
});

describe('a graph that cannot be', () => {
  const options = {
    audit: new MemoryAuditLog(),
    clock,
    log: { error: () => {}, warn: () => {} },
    production: false,
  };

  it('is refused with the reason: subgraphs that contradict each other', async () => {
    const cases = buildCases();
    const contrary = { ...buildPeople(), sdl: buildPeople().sdl.replace('name: String!', 'name: Int!') };
    const twin = { ...contrary, name: 'twin' };
    await expect(startGateway({ ...options, subgraphs: [cases, buildPeople(), twin] })).rejects.toThrow(
      /do not compose[\s\S]*Mediator\.name/,
    );
  });

  it('is refused with the reason: a remote subgraph that there is not', async () => {
    const remote = { urls: { cuort: 'http://127.0.0.1:1' }, key: graphKey };
    await expect(startGateway({ ...options, subgraphs: [buildCases()], remote })).rejects.toThrow(
      'There is no subgraph cuort; there are cases.',
    );
  });
});
