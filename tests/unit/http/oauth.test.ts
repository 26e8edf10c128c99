import { join } from 'node:path';
import fc from 'fast-check';
import Fastify, { type FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Partner } from '../../../src/domain/partners/partner.js';
import { oauthPlugin, type TokenRate } from '../../../src/http/oauth/oauth-plugin.js';
import { TokenKeys } from '../../../src/identity/oauth/token-keys.js';
import { addPartner } from '../../../src/services/partners/add-partner.js';
import { revokePartner } from '../../../src/services/partners/revoke-partner.js';
import { anyText } from '../../kit/any-text.js';
import { type TestHub, testHub } from '../../kit/test-hub.js';
import { testStore } from '../../kit/test-store.js';

const ISSUER = 'https://hub.example.org';
const OPERATOR = { role: 'operator', personId: 'operator:test' } as const;
const UNBOUNDED = { perAddress: 1_000_000, perPartner: 1_000_000 };

let hub: TestHub;
let folder: string;
let close: () => Promise<void>;
let app: FastifyInstance;
let partner: Partner;
let secret: string;

const start = async (rate: TokenRate): Promise<FastifyInstance> => {
  const keys = new TokenKeys(join(folder, 'keys', 'token-signing.json'), hub.clock);
  const server = Fastify();
  await server.register(oauthPlugin, {
    issuer: { keys, issuer: ISSUER, clock: hub.clock },
    services: hub.services,
    logger: pino({ level: 'silent' }),
    rate,
  });
  return server;
};

const added = async (scopes: string[] = ['dispute:read', 'law:ask']) => {
  const result = await addPartner({ name: '区平台', areaCode: '530112010', scopes }, OPERATOR, hub.services);
  if ('refused' in result) throw new Error(result.refused);
  return result;
};

beforeAll(async () => {
  hub = await testHub();
  const store = await testStore();
  ({ folder, close } = store);
  ({ partner, secret } = await added());
  app = await start(UNBOUNDED);
});
afterAll(async () => {
  await app.close();
  await hub.close();
  await close();
});

const basic = (id: string, password: string) =>
  `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(password)}`).toString('base64')}`;
const own = () => basic(partner.id, secret);
const post = async (form: string | Record<string, string>, authorization?: string, to = app) => {
  const response = await to.inject({
    method: 'POST',
    url: '/oauth/token',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(authorization === undefined ? {} : { authorization }),
    },
    payload: typeof form === 'string' ? form : new URLSearchParams(form).toString(),
  });
  return { status: response.statusCode, headers: response.headers, body: response.json() };
};
const GRANT = { grant_type: 'client_credentials' };

describe('a partner that asks for a token', () => {
  it.each([
    ['in the header', () => post(GRANT, own())],
    ['in the body', () => post({ ...GRANT, client_id: partner.id, client_secret: secret })],
    ['in the header, with its id in the body too', () => post({ ...GRANT, client_id: partner.id }, own())],
  ])('and shows who it is %s gets one that nobody may keep', async (_where, ask) => {
    const { status, headers, body } = await ask();
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', pragma: 'no-cache' });
    expect(body).toEqual({
      access_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      token_type: 'Bearer',
      expires_in: 600,
      scope: 'dispute:read law:ask',
    });
  });

  it('gets the scopes that it asks for, and none that it was not given', async () => {
    expect((await post({ ...GRANT, scope: 'law:ask' }, own())).body.scope).toBe('law:ask');
    expect((await post({ ...GRANT, scope: '' }, own())).body.scope).toBe('dispute:read law:ask');
    for (const scope of ['dispute:report', 'law:ask dispute:report', 'everything', ' ', 'law:ask  law:ask']) {
      const { status, body } = await post({ ...GRANT, scope }, own());
      expect({ status, error: body.error }, scope).toEqual({ status: 400, error: 'invalid_scope' });
    }
  });

  it.each<[string, string | Record<string, string>, string]>([
    ['no grant type', {}, 'invalid_request'],
    ['an empty grant type', { grant_type: '' }, 'invalid_request'],
    ['another grant type', { grant_type: 'password' }, 'unsupported_grant_type'],
    ['a parameter twice', 'grant_type=client_credentials&grant_type=client_credentials', 'invalid_request'],
    ['its secret in two places', { ...GRANT, client_id: 'x', client_secret: 'y' }, 'invalid_request'],
    ['another id in the body', { ...GRANT, client_id: 'x' }, 'invalid_request'],
    ['too long a body', `a=${'b'.repeat(9_000)}`, 'invalid_request'],
  ])('with %s is told what is wrong', async (_what, form, error) => {
    const { status, body, headers } = await post(form, own());
    expect({ status, error: body.error }).toEqual({ status: 400, error });
    expect(headers['cache-control']).toBe('no-store');
  });

  it('with JSON is told that it must be a form', async () => {
    const response = await app.inject({ method: 'POST', url: '/oauth/token', payload: GRANT });
    expect(response.statusCode).toBe(400);
    expect(response.json().error).toBe('invalid_request');
  });
});

describe('whoever is not a partner', () => {
  it('is told the same whatever is wrong: the id, the secret, the form, or a partner that was shut out', async () => {
    const gone = await added();
    await revokePartner(gone.partner.id, OPERATOR, hub.services);
    const answers = [
      await post(GRANT, basic(partner.id, `${secret}x`)),
      await post(GRANT, basic('p-nobody', secret)),
      await post(GRANT, basic(gone.partner.id, gone.secret)),
      await post({ ...GRANT, client_id: partner.id, client_secret: 'wrong' }),
      await post({ ...GRANT, client_id: partner.id }),
      await post(GRANT),
      await post(GRANT, 'Basic %%%'),
      await post(GRANT, basic('', '')),
      await post(GRANT, `Basic ${Buffer.from('%zz:%zz').toString('base64')}`),
      await post(GRANT, 'Bearer abc'),
    ];
    const [first] = answers;
    expect(first).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
    for (const { status, body, headers } of answers) {
      expect({ status, body }).toEqual({ status: 401, body: first?.body });
      expect(headers['www-authenticate']).toBe('Basic realm="tuanjie-hub", charset="UTF-8"');
    }
  });

  it('never makes the hub fail, whatever is sent', async () => {
    const word = fc.oneof(anyText(), fc.constantFrom('grant_type', 'client_id', 'scope', '__proto__'));
    const field = fc
      .tuple(word, word)
      .map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`);
    const body = fc.oneof(
      anyText({ maxLength: 300 }).map((text) => text.toWellFormed()),
      fc.array(field, { maxLength: 8 }).map((fields) => fields.join('&').toWellFormed()),
    );
    const header = fc.oneof(
      fc.constant(undefined),
      fc.constant(own()),
      fc.string({ maxLength: 60 }),
      fc.base64String({ maxLength: 200 }).map((text) => `Basic ${text}`),
    );
    await fc.assert(
      fc.asyncProperty(body, header, async (form, authorization) => {
        const { status } = await post(form, authorization);
        expect(status).toBeLessThan(500);
      }),
      { numRuns: 300 },
    );
  });
});

describe('who asks too often', () => {
  it('is told to wait, by address before anything else', async () => {
    const busy = await start({ perAddress: 2, perPartner: 100 });
    await post(GRANT, own(), busy);
    await post(GRANT, undefined, busy);
    const { status, headers, body } = await post(GRANT, own(), busy);
    expect({ status, error: body.error }).toEqual({ status: 429, error: 'temporarily_unavailable' });
    expect(headers['retry-after']).toBe('60');
    hub.clock.advance(60_000);
    expect((await post(GRANT, own(), busy)).status).toBe(200);
    await busy.close();
  });

  it('is told to wait as a partner; nobody else can use up its turns', async () => {
    const busy = await start({ perAddress: 100, perPartner: 2 });
    for (let n = 0; n < 5; n += 1) {
      expect((await post(GRANT, basic(partner.id, 'guess'), busy)).status).toBe(401);
    }
    const other = await added();
    expect((await post(GRANT, own(), busy)).status).toBe(200);
    expect((await post(GRANT, own(), busy)).status).toBe(200);
    expect((await post(GRANT, own(), busy)).status).toBe(429);
    expect((await post(GRANT, basic(other.partner.id, other.secret), busy)).status).toBe(200);
    await busy.close();
  });
});

describe('what anybody may know', () => {
  it('is where tokens are to be had, and how they are verified', async () => {
    const metadata = (await app.inject('/.well-known/oauth-authorization-server')).json();
    expect(metadata).toMatchObject({
      issuer: ISSUER,
      token_endpoint: `${ISSUER}/oauth/token`,
      jwks_uri: `${ISSUER}/.well-known/jwks.json`,
      grant_types_supported: ['client_credentials'],
      scopes_supported: ['dispute:read', 'dispute:report', 'law:ask'],
    });
    const { keys } = (await app.inject('/.well-known/jwks.json')).json();
    expect(keys).toEqual([
      {
        kty: 'EC',
        crv: 'P-256',
        alg: 'ES256',
        use: 'sig',
        kid: expect.any(String),
        x: expect.any(String),
        y: expect.any(String),
      },
    ]);
  });
});
