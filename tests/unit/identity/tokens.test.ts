import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../../src/domain/people/actor.js';
import { systemClock } from '../../../src/domain/time/system-clock.js';
import { bodyHash } from '../../../src/identity/body-hash.js';
import { developmentKey } from '../../../src/identity/development-key.js';
import { issueDevelopmentToken } from '../../../src/identity/issue-development-token.js';
import { signForSubgraph, subgraphKey, verifyForSubgraph } from '../../../src/identity/subgraph-token.js';
import { verifyToken } from '../../../src/identity/verify-token.js';
import { ANONYMOUS, type Caller } from '../../../src/policy/caller.js';

const DESK: Actor = { personId: 'p2', name: '张敏', role: 'desk', areaCode: '530112010' };
const NOW = new Date('2026-05-01T02:00:00Z');
const at = (hours: number) => ({ now: () => new Date(NOW.getTime() + hours * 3_600_000) });
const key = new Uint8Array(32).fill(1);
const verification = { key, clock: at(0), production: false };

describe('a development token', () => {
  it('is accepted for twelve hours and says who acts, in which role, where', async () => {
    const token = await issueDevelopmentToken(key, DESK, at(0));
    expect(await verifyToken(token, verification)).toEqual({ accepted: true, caller: DESK });
    expect(await verifyToken(token, { ...verification, clock: at(11.9) })).toMatchObject({ accepted: true });
    expect(await verifyToken(token, { ...verification, clock: at(12.1) })).toEqual({
      accepted: false,
      fault: 'expired',
    });
  });

  it('is refused in production, whoever signed it', async () => {
    const production = { ...verification, production: true };
    const token = await issueDevelopmentToken(key, DESK, at(0));
    expect(await verifyToken(token, production)).toEqual({ accepted: false, fault: 'development-token' });
    const disguised = await new SignJWT({ name: '张敏', role: 'desk', area: '530112010' })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('tuanjie-hub')
      .setAudience('tuanjie-hub')
      .setSubject('p2')
      .setIssuedAt(NOW.getTime() / 1000)
      .setExpirationTime(NOW.getTime() / 1000 + 60)
      .sign(key);
    expect(await verifyToken(disguised, production)).toMatchObject({ accepted: false });
  });

  it('is refused with the fault named', async () => {
    const token = await issueDevelopmentToken(key, DESK, at(0));
    const [head, , signature] = token.split('.');
    const forged = `${head}.${Buffer.from('{"role":"leader"}').toString('base64url')}.${signature}`;
    const faults = await Promise.all([
      verifyToken(await issueDevelopmentToken(new Uint8Array(32).fill(2), DESK, at(0)), verification),
      verifyToken(forged, verification),
      verifyToken('', verification),
      verifyToken('a.b.c', verification),
      verifyToken(await issueDevelopmentToken(key, { ...DESK, role: 'hub' }, at(0)), verification),
      verifyToken(await issueDevelopmentToken(key, { ...DESK, areaCode: '1' }, at(0)), verification),
      verifyToken(await issueDevelopmentToken(key, { ...DESK, name: '' }, at(0)), verification),
    ]);
    expect(faults.map((verified) => (verified.accepted ? 'accepted' : verified.fault))).toEqual([
      'bad-signature',
      'bad-signature',
      'malformed',
      'malformed',
      'unknown-role',
      'unknown-area',
      'malformed',
    ]);
  });
});

describe('the key of development tokens', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hub-keys-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is made at first use, for its owner alone, and stays', () => {
    const first = developmentKey(folder);
    expect(first).toHaveLength(32);
    expect(developmentKey(folder)).toEqual(first);
    const file = join(folder, 'keys', 'development-token.key');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toMatch(/^[\da-f]{64}$/);
  });

  it('is not guessed at when the file is damaged', () => {
    developmentKey(folder);
    writeFileSync(join(folder, 'keys', 'development-token.key'), 'short');
    expect(() => developmentKey(folder)).toThrow(/is not a development token key/);
  });
});

describe('the token that hands a caller on to a subgraph', () => {
  const secret = subgraphKey('a key of more than thirty-two bytes for tests');

  const body = '{"query":"{ __typename }"}';
  const sign = (caller: Caller, subgraph = 'court', clock = at(0)) =>
    signForSubgraph(secret, { subgraph, caller, body }, clock);

  it('carries the caller, the hub itself and nobody, and is bound to its body', async () => {
    for (const caller of [DESK, { ...DESK, role: 'hub' as const }, ANONYMOUS]) {
      expect(await verifyForSubgraph(await sign(caller), secret, 'court', at(0))).toEqual({
        accepted: true,
        caller: {
          caller,
          tokenId: expect.stringMatching(/^[\da-f-]{36}$/),
          bodyHash: createHash('sha256').update(body).digest('base64url'),
          expiresAt: new Date(NOW.getTime() + 60_000),
        },
      });
    }
  });

  it('is for one subgraph and one minute', async () => {
    const token = await sign(DESK);
    expect(await verifyForSubgraph(token, secret, 'grid', at(0))).toEqual({
      accepted: false,
      fault: 'wrong-audience',
    });
    expect(await verifyForSubgraph(token, secret, 'court', at(1 / 59))).toEqual({
      accepted: false,
      fault: 'expired',
    });
  });

  it('is refused without an id, without a body hash, or with a life of over a minute', async () => {
    const seconds = NOW.getTime() / 1000;
    const made = (claims: object, expires = seconds + 60) =>
      new SignJWT({ anonymous: true, ...claims })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer('tuanjie-hub-gateway')
        .setAudience('court')
        .setSubject('anonymous')
        .setIssuedAt(seconds)
        .setExpirationTime(expires)
        .sign(secret);
    const whole = { jti: 'an id of a good length', bh: createHash('sha256').digest('base64url') };
    expect(await verifyForSubgraph(await made(whole), secret, 'court', at(0))).toMatchObject({
      accepted: true,
    });
    const crooked = [
      await made({ bh: whole.bh }),
      await made({ jti: whole.jti }),
      await made(whole, seconds + 3_600),
    ];
    for (const token of crooked) {
      expect(await verifyForSubgraph(token, secret, 'court', at(0))).toEqual({
        accepted: false,
        fault: 'malformed',
      });
    }
  });

  it("does not pass for a caller's own token, nor the other way round", async () => {
    const forSubgraph = await sign(DESK, 'tuanjie-hub');
    expect(await verifyToken(forSubgraph, { ...verification, key: secret })).toEqual({
      accepted: false,
      fault: 'wrong-issuer',
    });
    const ofCaller = await issueDevelopmentToken(secret, DESK, at(0));
    expect(await verifyForSubgraph(ofCaller, secret, 'tuanjie-hub', at(0))).toMatchObject({
      accepted: false,
    });
  });

  it('can be made by another router as its manual says', async () => {
    const manual = readFileSync(new URL('../../../docs/ROUTERS.md', import.meta.url), 'utf8');
    const [, script = ''] = /```js\n([\s\S]*?)```/.exec(manual) ?? [];
    const { authorizationFor } = await import(
      /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(script)}`
    );
    const caller = { sub: DESK.personId, name: DESK.name, role: DESK.role, area: DESK.areaCode };
    for (const [claims, who] of [
      [caller, DESK],
      [undefined, ANONYMOUS],
    ]) {
      const token = authorizationFor('court', body, secret, claims).replace('Bearer ', '');
      expect(await verifyForSubgraph(token, secret, 'court', systemClock)).toMatchObject({
        accepted: true,
        caller: { caller: who, bodyHash: bodyHash(body) },
      });
    }
  });

  it('needs a key that is long enough', () => {
    expect(() => subgraphKey('short')).toThrow('SUBGRAPH_KEY must be at least 32 bytes long.');
  });
});
