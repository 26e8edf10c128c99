import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listUsers } from '../../src/services/identity/list-users.js';
import { signIn } from '../../src/services/identity/sign-in.js';
import { anyText } from '../kit/any-text.js';
import { hire, PASSWORD } from '../kit/staff.js';
import { TestBrowser } from '../kit/test-browser.js';
import { type TestServer, testServer } from '../kit/test-server.js';

const MINUTE = 60_000;
const TIMES = { idleMs: 30 * MINUTE, longestMs: 12 * 60 * MINUTE };

let server: TestServer;
beforeAll(async () => {
  server = await testServer('in-process');
});
beforeEach(() => server.hub.clock.advance(5 * MINUTE));
afterAll(() => server.close());

const browser = () => new TestBrowser(server.url, server.hub.clock);

describe('whatever a stranger sends', () => {
  const routes = [
    ['POST', '/session'],
    ['GET', '/session'],
    ['DELETE', '/session'],
    ['DELETE', '/sessions'],
    ['PUT', '/session/acting-as'],
    ['POST', '/session/password'],
    ['POST', '/session/totp'],
    ['PUT', '/session/totp'],
  ] as const;
  const value = fc.oneof(fc.string(), anyText(), fc.jsonValue());
  const names = ['loginName', 'password', 'code', 'postId', 'current', 'next'];
  const likely = fc.dictionary(fc.constantFrom(...names), value).map((body) => JSON.stringify(body));
  const credentials = fc
    .record({ loginName: fc.string(), password: fc.string(), code: fc.string() })
    .map((body) => JSON.stringify(body));
  const body = fc.oneof(fc.string(), fc.json(), likely, credentials, fc.constant('{"__proto__":{"a":1}}'));

  it('is answered with a code and a Chinese sentence, and never with a fault of ours', async () => {
    const name = 'bi.fuzz';
    const own = browser();
    await own.setUp(name, await hire(server.hub.services, name));
    const cookie = own.cookie;
    const sent = fc.record({
      route: fc.constantFrom(...routes.filter(([, path]) => path !== '/sessions')),
      body,
      cookie: fc.constantFrom(
        undefined,
        cookie,
        'hub-session=',
        'hub-session=%ff',
        ';;;=',
        'hub-session=a; hub-session=b',
      ),
      type: fc.constantFrom('application/json', 'application/json; charset=utf-8', 'text/plain', 'nonsense'),
    });
    await fc.assert(
      fc.asyncProperty(sent, async ({ route: [method, path], body: text, cookie: shown, type }) => {
        const hasBody = method !== 'GET' && (method !== 'DELETE' || text !== '');
        const page = await browser().send(method, path, hasBody ? text : undefined, {
          cookie: shown,
          'content-type': hasBody ? type : undefined,
        });
        expect(page.status).toBeLessThan(500);
        if (page.status < 300) return;
        expect(page.body.error?.code).toMatch(/^[A-Z_]+$/);
        expect(page.body.error?.message).toMatch(/^\p{Script=Han}.*。$/u);
      }),
      { numRuns: 400 },
    );
  });

  it('is not read beyond eight kilobytes', async () => {
    const { status, body } = await browser().signIn('bi', 'x'.repeat(9_000), '');
    expect([status, body.error?.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });
});

describe('trying and trying', () => {
  it('is answered with 429 after ten tries at one name within a minute, and goes on a minute later', async () => {
    const tries: number[] = [];
    for (let guess = 0; guess < 11; guess += 1) {
      tries.push((await browser().signIn('nobody.tries', 'a wrong guess', '')).status);
    }
    expect(tries).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
    const limited = await browser().signIn('NOBODY.tries ', 'a wrong guess', '');
    expect([limited.status, limited.body.error?.code]).toEqual([429, 'TOO_MANY_REQUESTS']);
    expect(limited.headers.get('retry-after')).toBe('60');
    server.hub.clock.advance(MINUTE);
    expect((await browser().signIn('nobody.tries', 'a wrong guess', '')).status).toBe(401);
  });

  it('is answered with 429 after thirty tries from one address, whoever is tried', async () => {
    const tries: number[] = [];
    for (let guess = 0; guess < 31; guess += 1) {
      tries.push((await browser().signIn(`nobody${guess}`, 'a wrong guess', '')).status);
    }
    expect(tries.slice(0, 30).every((status) => status === 401)).toBe(true);
    expect(tries[30]).toBe(429);
  });

  it('at a name that nobody has is locked alike, and costs the same work as at one that somebody has', async () => {
    const { services } = server.hub;
    await hire(services, 'bi.known');
    const work = async (loginName: string): Promise<string[]> => {
      const done: string[] = [];
      const { repositories, audit } = services;
      const watch = <Watched extends object>(name: string, watched: Watched): Watched =>
        new Proxy(watched, {
          get(target, property) {
            const member: unknown = Reflect.get(target, property);
            if (typeof member !== 'function') return member;
            return (...args: unknown[]) => {
              done.push(`${name}.${String(property)}`);
              return Reflect.apply(member, target, args);
            };
          },
        });
      const watched = {
        ...services,
        audit: watch('audit', audit),
        repositories: {
          ...repositories,
          users: watch('users', repositories.users),
          signInAttempts: watch('attempts', repositories.signInAttempts),
        },
        sessionTimes: TIMES,
      };
      for (let guess = 0; guess < 7; guess += 1) {
        await signIn({ loginName, password: 'a wrong guess', code: '' }, watched);
        done.push('refused');
      }
      return done;
    };
    const known = await work('bi.known');
    expect(await work('bi.unknown')).toEqual(known);
    expect(known.filter((step) => step === 'users.find')).toHaveLength(5);
    expect(known.slice(-2)).toEqual(['attempts.count', 'refused']);
  });

  it('leaves nothing behind for ever', async () => {
    const { services, clock } = server.hub;
    const { connection } = services.repositories;
    const oneTime = await hire(services, 'bi.sweeps');
    await browser().signIn('bi.sweeps', oneTime, '');
    await browser().signIn('nobody.left', 'a wrong guess', '');
    const left = (collection: string) => connection.collection(collection).find({}).toArray();
    expect((await left('signInAttempts')).length).toBeGreaterThan(1);
    expect((await left('sessions')).length).toBeGreaterThan(0);
    clock.advance(4 * 24 * 60 * MINUTE);
    await browser().signIn('bi.sweeps', oneTime, '');
    expect((await left('signInAttempts')).length).toBe(0);
    expect((await left('sessions')).map(({ userId }) => userId)).toEqual(['staff:bi.sweeps']);
  });

  it('shows up in no list as anything but a lock', async () => {
    const users = await listUsers(server.hub.services);
    expect(JSON.stringify(users)).not.toMatch(/argon2|secret|hash/);
    expect(JSON.stringify(users)).not.toContain(PASSWORD);
  });
});
