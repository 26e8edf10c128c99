import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rotateTokenKeys } from '../../src/identity/oauth/rotate-token-keys.js';
import { addPartner } from '../../src/services/partners/add-partner.js';
import { revokePartner } from '../../src/services/partners/revoke-partner.js';
import { rotatePartnerSecret } from '../../src/services/partners/rotate-partner-secret.js';
import { type TestServer, testServer } from '../kit/test-server.js';

const OPERATOR = { role: 'operator', personId: 'operator:test' } as const;
const HOUR = 3_600_000;

describe('a partner system', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer('over-http');
  });
  afterAll(() => server.close());

  const add = async () => {
    const added = await addPartner(
      { name: '区综治平台', areaCode: '530112010', scopes: ['dispute:read'] },
      OPERATOR,
      server.hub.services,
    );
    if ('refused' in added) throw new Error(added.refused);
    return { id: added.partner.id, secret: added.secret };
  };
  const requestToken = (id: string, secret: string) =>
    fetch(`${server.url}/oauth/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: id,
        client_secret: secret,
      }),
    });
  const tokenFor = async (id: string, secret: string): Promise<string> => {
    const { access_token } = (await (await requestToken(id, secret)).json()) as { access_token: string };
    return access_token;
  };
  const DISPUTES = '{ disputes(first: 1) { edges { node { id } } } }';
  const ask = async (token: string, query = DISPUTES) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  };

  it('asks the graph with the token it got', async () => {
    const { id, secret } = await add();
    const { status, body } = await ask(await tokenFor(id, secret));
    expect({ status, body }).toEqual({ status: 200, body: { data: { disputes: { edges: [] } } } });
  });

  it('does what its scopes say and nothing else, in subgraphs that run by themselves too', async () => {
    const { id, secret } = await add();
    const question = '{ ask(question: "邻居把水沟堵了怎么办") { __typename } }';
    const { body } = await ask(await tokenFor(id, secret), question);
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });

  it('gets nowhere with a token that it made up of its own, and is told to show a good one', async () => {
    const { id, secret } = await add();
    const [head = '', payload = '', signature = ''] = (await tokenFor(id, secret)).split('.');
    const decoded = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
    const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const jwks = await (await fetch(`${server.url}/.well-known/jwks.json`)).text();
    const hs256 = `${encoded({ ...decoded(head), alg: 'HS256' })}.${payload}`;
    const tokens = [
      `${encoded({ ...decoded(head), alg: 'none' })}.${payload}.`,
      `${hs256}.${createHmac('sha256', jwks).update(hs256).digest('base64url')}`,
      `${encoded({ ...decoded(head), kid: 'stranger' })}.${payload}.${signature}`,
      `${head}.${encoded({ ...decoded(payload), scope: 'law:ask' })}.${signature}`,
      `${head}.${encoded({ ...decoded(payload), iss: 'tuanjie-hub-development' })}.${signature}`,
      `${head}.${payload}.${signature.slice(0, -4)}AAAA`,
      `${head}.${payload}`,
      secret,
    ];
    for (const token of tokens) {
      const { status, headers } = await ask(token);
      expect(status).toBe(401);
      expect(headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    }
    expect((await ask(`${head}.${payload}.${signature}`)).status).toBe(200);
  });

  it('is shut out the moment it is revoked, with all its tokens', async () => {
    const { id, secret } = await add();
    const token = await tokenFor(id, secret);
    expect((await ask(token)).status).toBe(200);
    await revokePartner(id, OPERATOR, server.hub.services);
    const { status, headers, body } = await ask(token);
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect((await requestToken(id, secret)).status).toBe(401);
  });

  it('changes its secret without a pause, and the old one ends when it was said to', async () => {
    const { id, secret } = await add();
    const rotated = await rotatePartnerSecret(id, HOUR, OPERATOR, server.hub.services);
    if ('refused' in rotated) throw new Error(rotated.refused);
    const old = await tokenFor(id, secret);
    const fresh = await tokenFor(id, rotated.secret);
    expect((await ask(old)).status).toBe(200);
    expect((await ask(fresh)).status).toBe(200);
    server.hub.clock.advance(HOUR);
    expect((await requestToken(id, secret)).status).toBe(401);
    expect((await requestToken(id, rotated.secret)).status).toBe(200);
  });

  it('loses the tokens of a stolen secret together with it', async () => {
    const { id, secret } = await add();
    const stolen = await tokenFor(id, secret);
    const rotated = await rotatePartnerSecret(id, 0, OPERATOR, server.hub.services);
    if ('refused' in rotated) throw new Error(rotated.refused);
    expect((await ask(stolen)).status).toBe(401);
    expect((await ask(await tokenFor(id, rotated.secret))).status).toBe(200);
  });

  it('does not notice that the keys which sign tokens were changed', async () => {
    const { id, secret } = await add();
    const before = await tokenFor(id, secret);
    rotateTokenKeys(server.tokenKeysFile, server.hub.clock.now());
    expect((await ask(before)).status).toBe(200);
    expect((await ask(await tokenFor(id, secret))).status).toBe(200);
    const jwks = (await (await fetch(`${server.url}/.well-known/jwks.json`)).json()) as { keys: unknown[] };
    expect(jwks.keys).toHaveLength(2);
  });

  it('leaves in the audit log what was given and refused to it, and no secret', async () => {
    const { id, secret } = await add();
    await tokenFor(id, secret);
    await requestToken(id, 'guess');
    await revokePartner(id, OPERATOR, server.hub.services);
    const entries = await server.hub.services.repositories.connection.collection('audit').find({}).toArray();
    const own = entries.filter(({ subject }) => subject.ids.includes(id));
    expect(own.map(({ action, outcome, detail }) => [action, outcome, detail])).toEqual([
      ['partner-changed', 'done', 'added'],
      ['token-issued', 'done', undefined],
      ['sign-in-refused', 'refused', 'invalid-client'],
      ['partner-changed', 'done', 'revoked'],
    ]);
    expect(own[2]?.by).toEqual({ role: 'anonymous', address: '127.0.0.1' });
    expect(JSON.stringify(own)).not.toContain(secret);
  });
});
