import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importJWK, jwtVerify, SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Partner } from '../../../src/domain/partners/partner.js';
import { issueDevelopmentToken } from '../../../src/identity/issue-development-token.js';
import { issueAccessToken } from '../../../src/identity/oauth/issue-access-token.js';
import { rotateTokenKeys } from '../../../src/identity/oauth/rotate-token-keys.js';
import { TokenKeys } from '../../../src/identity/oauth/token-keys.js';
import { verifyBearer } from '../../../src/identity/verify-bearer.js';
import { PEOPLE } from '../../kit/people.js';
import { TestClock } from '../../kit/test-clock.js';

const ISSUER = 'https://hub.example.org';
const developmentKey = new Uint8Array(32).fill(1);

let folder: string;
let file: string;
let clock: TestClock;
let keys: TokenKeys;
let partner: Partner | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-token-keys-'));
  file = join(folder, 'keys', 'token-signing.json');
  clock = new TestClock();
  keys = new TokenKeys(file, clock);
  partner = {
    id: 'p-1',
    version: 1,
    schemaVersion: 1,
    effects: [],
    name: '区平台',
    areaCode: '530112010',
    scopes: ['dispute:read', 'law:ask'],
    state: 'active',
    secrets: [{ id: 's-1', hash: '00', createdAt: clock.now() }],
    addedAt: clock.now(),
  };
});
afterEach(() => rmSync(folder, { recursive: true }));

const issuer = () => ({ keys, issuer: ISSUER, clock });
const issue = (by = issuer()) =>
  issueAccessToken(by, { partnerId: 'p-1', secretId: 's-1', scopes: ['dispute:read'] });
const verify = (token: string, { production = false, with: own = keys } = {}) =>
  verifyBearer(token, {
    development: { key: developmentKey, clock, production },
    access: {
      ...issuer(),
      keys: own,
      findPartner: async (id) => (id === partner?.id ? partner : undefined),
    },
  });
const faultOf = async (token: string) => {
  const verified = await verify(token);
  return verified.accepted ? 'accepted' : verified.fault;
};

/** A token made by hand, right in all but what is changed. */
async function made(
  changes: { header?: Record<string, unknown>; claims?: Record<string, unknown>; key?: KeyObject } = {},
): Promise<string> {
  const { kid, key } = keys.signing();
  const now = Math.floor(clock.now().getTime() / 1000);
  const claims = {
    iss: ISSUER,
    aud: 'tuanjie-hub',
    sub: 'p-1',
    client_id: 'p-1',
    secret_id: 's-1',
    scope: 'dispute:read',
    jti: 'one',
    iat: now,
    exp: now + 600,
    ...changes.claims,
  };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid, ...changes.header })
    .sign(changes.key ?? key);
}
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const payloadOf = (token: string) => token.split('.')[1] ?? '';

describe('an access token', () => {
  it('says which partner asks, where, and with which scopes, in production as well', async () => {
    expect(await verify(await issue(), { production: true })).toEqual({
      accepted: true,
      caller: {
        personId: 'p-1',
        name: '区平台',
        role: 'partner',
        areaCode: '530112010',
        scopes: ['dispute:read'],
      },
    });
  });

  it('is what RFC 9068 says, and can be verified with what is published', async () => {
    const [key = {}] = keys.published();
    expect(key).not.toHaveProperty('d');
    const { payload, protectedHeader } = await jwtVerify(await issue(), await importJWK(key, 'ES256'), {
      currentDate: clock.now(),
      typ: 'at+jwt',
    });
    const now = Math.floor(clock.now().getTime() / 1000);
    expect(protectedHeader).toEqual({ alg: 'ES256', typ: 'at+jwt', kid: key.kid });
    expect(payload).toEqual({
      iss: ISSUER,
      aud: 'tuanjie-hub',
      sub: 'p-1',
      client_id: 'p-1',
      secret_id: 's-1',
      scope: 'dispute:read',
      jti: expect.stringMatching(/^[\da-f-]{36}$/),
      iat: now,
      exp: now + 600,
    });
  });

  it('made by hand in the same way is accepted: what follows is refused for its own fault alone', async () => {
    expect(await faultOf(await made())).toBe('accepted');
  });

  it.each<[string, () => Promise<string>, string]>([
    ['for another audience', () => made({ claims: { aud: 'another-hub' } }), 'wrong-audience'],
    ['of a foreign issuer', () => made({ claims: { iss: 'https://elsewhere.example' } }), 'wrong-issuer'],
    ['without an issuer', () => made({ claims: { iss: undefined } }), 'wrong-issuer'],
    ['that has run out', () => made({ claims: { exp: clock.now().getTime() / 1000 - 6 } }), 'expired'],
    ['that is not valid yet', () => made({ claims: { nbf: clock.now().getTime() / 1000 + 60 } }), 'expired'],
    ['from the future', () => made({ claims: { iat: clock.now().getTime() / 1000 + 60 } }), 'expired'],
    ['that never runs out', () => made({ claims: { exp: undefined } }), 'malformed'],
    [
      'that gives itself a longer life',
      () =>
        made({
          claims: { iat: clock.now().getTime() / 1000 - 3_600, exp: clock.now().getTime() / 1000 + 3_600 },
        }),
      'expired',
    ],
    ['of another type', () => made({ header: { typ: 'JWT' } }), 'malformed'],
    ['with an unknown key id', () => made({ header: { kid: 'stranger' } }), 'unknown-key'],
    ['without a key id', () => made({ header: { kid: undefined } }), 'unknown-key'],
    [
      'signed by a stranger under our key id',
      () => made({ key: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey }),
      'bad-signature',
    ],
    ['of a partner that there is not', () => made({ claims: { sub: 'p-2', client_id: 'p-2' } }), 'revoked'],
    ['whose subject is another than its client', () => made({ claims: { sub: 'p-2' } }), 'revoked'],
    ['given for a secret that there is not', () => made({ claims: { secret_id: 's-2' } }), 'revoked'],
    ['without a scope', () => made({ claims: { scope: undefined } }), 'malformed'],
  ])('%s is refused', async (_what, token, fault) => {
    expect(await faultOf(await token())).toBe(fault);
  });

  it('without a signature, or signed with our public key as a password, is refused', async () => {
    const payload = payloadOf(await made());
    const { kid } = keys.signing();
    for (const alg of ['none', 'None', 'nOnE']) {
      expect(await faultOf(`${encoded({ alg, typ: 'at+jwt', kid })}.${payload}.`)).not.toBe('accepted');
    }
    const publicKey = keys.verifying(kid);
    const passwords = [
      publicKey?.export({ format: 'pem', type: 'spki' }) ?? '',
      publicKey?.export({ format: 'der', type: 'spki' }) ?? '',
      JSON.stringify(keys.published()[0]),
    ];
    for (const password of passwords) {
      const signed = `${encoded({ alg: 'HS256', typ: 'at+jwt', kid })}.${payload}`;
      const signature = createHmac('sha256', password).update(signed).digest('base64url');
      expect(await faultOf(`${signed}.${signature}`)).toBe('bad-signature');
    }
  });

  it('that brings its own key is refused', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const jwk = publicKey.export({ format: 'jwk' });
    expect(await faultOf(await made({ header: { jwk, kid: undefined }, key: privateKey }))).toBe(
      'unknown-key',
    );
  });

  it('never gives more than the partner still has', async () => {
    const token = await made({ claims: { scope: 'dispute:read dispute:report law:ask everything' } });
    expect(await verify(token)).toMatchObject({ caller: { scopes: ['dispute:read', 'law:ask'] } });
    if (partner) partner = { ...partner, scopes: ['law:ask'] };
    expect(await verify(token)).toMatchObject({ caller: { scopes: ['law:ask'] } });
  });

  it('ends with its partner and with its secret, at once', async () => {
    const token = await issue();
    const before = partner;
    if (before) partner = { ...before, state: 'revoked' };
    expect(await faultOf(token)).toBe('revoked');
    if (before) partner = { ...before, secrets: [{ id: 's-2', hash: '00', createdAt: clock.now() }] };
    expect(await faultOf(token)).toBe('revoked');
  });

  it('and a development token do not pass for each other', async () => {
    const development = await issueDevelopmentToken(developmentKey, PEOPLE.desk, clock);
    expect(await verify(development)).toMatchObject({ accepted: true, caller: PEOPLE.desk });
    expect(await verify(development, { production: true })).toEqual({
      accepted: false,
      fault: 'development-token',
    });
    const dressed = await made({ claims: { iss: 'tuanjie-hub-development' } });
    expect(await faultOf(dressed)).toBe('bad-signature');
  });
});

describe('the keys that sign tokens', () => {
  it('are made at first use, for their owner alone, and are the same in every process', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(new TokenKeys(file, clock).signing().kid).toBe(keys.signing().kid);
  });

  it('are changed without a pause: old tokens are good until they run out, then the old key is gone', async () => {
    const otherProcess = new TokenKeys(file, clock);
    const old = await issue();
    const oldKid = keys.signing().kid;
    const kid = rotateTokenKeys(file, clock.now());
    expect(kid).not.toBe(oldKid);
    expect(otherProcess.signing().kid).toBe(kid);
    expect(keys.published().map((key) => key.kid)).toEqual([oldKid, kid]);
    expect(await verify(old, { with: otherProcess })).toMatchObject({ accepted: true });

    clock.advance(599_000);
    expect(await verify(old)).toMatchObject({ accepted: true });
    clock.advance(7_000);
    expect(keys.published().map((key) => key.kid)).toEqual([kid]);
    expect(await faultOf(old)).toBe('unknown-key');
    expect(await faultOf(await issue())).toBe('accepted');
  });

  it('end at once in an emergency', async () => {
    const old = await issue();
    const kid = rotateTokenKeys(file, clock.now(), { emergency: true });
    expect(keys.published().map((key) => key.kid)).toEqual([kid]);
    expect(await faultOf(old)).toBe('unknown-key');
    expect(readFileSync(file, 'utf8').match(/"kid"/g)).toHaveLength(1);
  });

  it('are changed by one at a time', () => {
    writeFileSync(`${file}.rotating`, '');
    expect(() => rotateTokenKeys(file, clock.now())).toThrow(/is under way/);
  });

  it('go on as they were in a process that runs while the file is away or damaged, and that is told once', async () => {
    const told: string[] = [];
    const running = new TokenKeys(file, clock, (trouble) => told.push(trouble));
    const content = readFileSync(file, 'utf8');
    rmSync(file);
    expect(await verify(await issue({ ...issuer(), keys: running }), { with: running })).toMatchObject({
      accepted: true,
    });
    writeFileSync(file, content.slice(0, 90));
    expect(await verify(await issue({ ...issuer(), keys: running }), { with: running })).toMatchObject({
      accepted: true,
    });
    expect(told).toHaveLength(2);
    expect(told.join()).not.toContain(JSON.parse(content).keys[0].jwk.d);
  });

  it('are not guessed at when the file is damaged, and what is in it is not told', () => {
    const content = readFileSync(file, 'utf8');
    for (const damaged of ['', '{"keys":[]}', content.slice(0, 90), content.replace('"d"', '"e"')]) {
      writeFileSync(file, damaged);
      expect(() => new TokenKeys(file, clock)).toThrow(`${file} does not hold the keys that sign tokens.`);
    }
  });
});
