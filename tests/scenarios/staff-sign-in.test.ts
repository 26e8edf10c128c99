import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addPost } from '../../src/services/identity/add-post.js';
import { disableUser } from '../../src/services/identity/disable-user.js';
import { enableUser } from '../../src/services/identity/enable-user.js';
import { endPost } from '../../src/services/identity/end-post.js';
import { listUsers } from '../../src/services/identity/list-users.js';
import { resetUser } from '../../src/services/identity/reset-user.js';
import { unlockUser } from '../../src/services/identity/unlock-user.js';
import type { AuditEntry } from '../../src/store/audit/audit-entry.js';
import { codeOf, DESK_POST, hire, MEDIATOR_POST, OPERATOR, PASSWORD } from '../kit/staff.js';
import { TestBrowser } from '../kit/test-browser.js';
import { type TestServer, testServer } from '../kit/test-server.js';

const MINUTE = 60_000;
const ME = '{ disputes(first: 1) { edges { node { id } } } }';

let server: TestServer;
let names = 0;
beforeAll(async () => {
  server = await testServer('in-process');
});
// The rate limit counts by the minute: every story begins in a new one.
afterEach(() => server.hub.clock.advance(5 * MINUTE));
afterAll(() => server.close());

const browser = () => new TestBrowser(server.url, server.hub.clock);
const newName = () => {
  names += 1;
  return `bi.wenhua${names}`;
};

/** Somebody with an account that is set up, signed in with a browser. */
async function someone(posts = [MEDIATOR_POST]) {
  const name = newName();
  const own = browser();
  const page = await own.setUp(name, await hire(server.hub.services, name, posts));
  await server.hub.settle();
  // The code is spent: the next one is due.
  server.hub.clock.advance(30_000);
  return { name, own, page, id: `staff:${name}`, postIds: (page.body.posts ?? []).map(({ id }) => id) };
}

/** What the audit log has of somebody, in order. */
async function recorded(id: string): Promise<string[]> {
  await server.hub.settle();
  const entries = await server.hub.services.repositories.connection
    .collection<AuditEntry>('audit')
    .find({})
    .sort({ _id: 1 })
    .toArray();
  return entries
    .filter(({ by, subject }) => subject.ids.includes(id) || ('personId' in by && by.personId === id))
    .map(({ action, detail, by }) =>
      [by.role, action, detail].filter((part) => part !== undefined).join(' '),
    );
}

describe('the first sign-in', () => {
  it('asks for an own password and a second factor, shows recovery codes once, and only then lets in', async () => {
    const name = newName();
    const oneTime = await hire(server.hub.services, name);
    const own = browser();

    const first = await own.signIn(name, oneTime);
    expect(first.status).toBe(200);
    expect(first.body.todo).toEqual(['change-password', 'set-up-authenticator']);
    expect((await own.graph(ME)).body.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await own.send('POST', '/session/totp', {})).body.error?.code).toBe('SETUP_INCOMPLETE');

    const changed = await own.send('POST', '/session/password', { current: oneTime, next: PASSWORD });
    expect(changed.body.todo).toEqual(['set-up-authenticator']);
    const draft = await own.send('POST', '/session/totp', {});
    expect(draft.body.uri).toMatch(/^otpauth:\/\/totp\//);
    expect(draft.body.uri).toContain(draft.body.secret);
    expect(draft.body.qrCode).toMatch(/^data:image\/svg\+xml;base64,/);
    const wrong = await own.send('PUT', '/session/totp', { code: '000000' });
    expect(wrong.body.error?.code).toBe('WRONG_CODE');

    const code = codeOf(draft.body.secret ?? '', server.hub.clock);
    const done = await own.send('PUT', '/session/totp', { code });
    expect(done.body).toMatchObject({ todo: [], recoveryCodesLeft: 10 });
    expect(new Set(done.body.recoveryCodes).size).toBe(10);
    expect(done.body.actingAs).toBe(done.body.posts?.[0]?.id);
    expect((await own.graph(ME)).body).toHaveProperty('data.disputes');
    expect((await own.send('GET', '/session')).body.recoveryCodes).toBeUndefined();

    expect(await recorded(`staff:${name}`)).toEqual([
      'user signed-in',
      'operator user-changed added',
      'operator user-changed post-added',
      'user user-changed password-changed',
      'user user-changed authenticator-set-up',
    ]);
  });

  it('keeps neither password, nor key, nor recovery code, nor token in clear', async () => {
    const { own, page, name } = await someone();
    const { connection } = server.hub.services.repositories;
    const kept = JSON.stringify([
      await connection.collection('users').find({}).toArray(),
      await connection.collection('sessions').find({}).toArray(),
    ]);
    expect(kept).toContain(name);
    expect(kept).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    const token = own.cookie?.split('=')[1] ?? '';
    for (const secret of [PASSWORD, own.secret, token, ...(page.body.recoveryCodes ?? [])]) {
      expect(secret.length).toBeGreaterThan(9);
      expect(kept).not.toContain(secret);
      expect(kept).not.toContain(secret.replaceAll('-', ''));
    }
  });

  it('is not possible any more when the one-time password is a week old', async () => {
    const name = newName();
    const oneTime = await hire(server.hub.services, name);
    server.hub.clock.advance(7 * 24 * 60 * MINUTE);
    expect((await browser().signIn(name, oneTime)).body.error?.code).toBe('SIGN_IN_REFUSED');
  });

  it('refuses a password that everybody tries', async () => {
    const name = newName();
    const oneTime = await hire(server.hub.services, name);
    const own = browser();
    await own.signIn(name, oneTime);
    const tried = [oneTime, 'short', 'password123', `${name}`, '山'.repeat(86)];
    const codes: unknown[] = [];
    for (const next of tried) {
      const { status, body } = await own.send('POST', '/session/password', { current: oneTime, next });
      codes.push([status, body.error?.code]);
    }
    expect(codes).toEqual([
      [422, 'PASSWORD_UNCHANGED'],
      [422, 'PASSWORD_TOO_SHORT'],
      [422, 'PASSWORD_TOO_COMMON'],
      [422, 'PASSWORD_IS_LOGIN_NAME'],
      [422, 'PASSWORD_TOO_LONG'],
    ]);
  });
});

describe('signing in', () => {
  it('says the same of an unknown name, a wrong password, a wrong code and a disabled account', async () => {
    const { name, own } = await someone();
    const answers = [
      await browser().signIn('nobody.here', PASSWORD, '123456'),
      await browser().signIn('没有 这样 的 名字', PASSWORD, '123456'),
      await browser().signIn(name, 'a wrong password', own.code()),
      await browser().signIn(name, PASSWORD, '123456'),
      await browser().signIn(name, PASSWORD, ''),
      await browser().signIn(name, 'x'.repeat(1_000), own.code()),
    ];
    await disableUser(name, OPERATOR, server.hub.services);
    answers.push(await browser().signIn(name, PASSWORD, own.code()));
    for (const { status, body, headers } of answers) {
      expect({ status, body }).toEqual({ status: 401, body: answers[0]?.body });
      expect(headers.getSetCookie()).toEqual([]);
    }
    // Only the auditor learns which it was; a name that nobody has is not written down.
    expect((await recorded(`staff:${name}`)).filter((line) => line.includes('refused'))).toEqual([
      'anonymous sign-in-refused wrong-password',
      'anonymous sign-in-refused wrong-code',
      'anonymous sign-in-refused wrong-code',
      'anonymous sign-in-refused wrong-password',
      'anonymous sign-in-refused disabled',
      'anonymous sign-in-refused locked',
    ]);
  });

  it('takes the password however it is composed, and the name in any letters', async () => {
    const { name, own } = await someone();
    const page = await browser().signIn(` ${name.toUpperCase()} `, PASSWORD.normalize('NFD'), own.code());
    expect(page.status).toBe(200);
  });

  it('takes a code once, one step early or late, and none that is older', async () => {
    const { name, own } = await someone();
    const { clock } = server.hub;
    const code = own.code();
    expect((await browser().signIn(name, PASSWORD, code)).status).toBe(200);
    expect((await browser().signIn(name, PASSWORD, code)).status).toBe(401);
    clock.advance(30_000);
    const late = own.code();
    clock.advance(30_000);
    expect((await browser().signIn(name, PASSWORD, late)).status).toBe(200);
    clock.advance(30_000);
    const tooLate = own.code();
    clock.advance(60_000);
    expect((await browser().signIn(name, PASSWORD, tooLate)).status).toBe(401);
  });

  it('lets one of two in who show the same code at the same instant', async () => {
    const { name, own } = await someone();
    const code = own.code();
    const statuses = await Promise.all(
      [1, 2, 3].map(async () => (await browser().signIn(name, PASSWORD, code)).status),
    );
    expect(statuses.sort()).toEqual([200, 401, 401]);
  });

  it('takes a recovery code once in place of the phone', async () => {
    const { name, page } = await someone();
    const [code = ''] = page.body.recoveryCodes ?? [];
    const first = await browser().signIn(name, PASSWORD, ` ${code.toUpperCase().replaceAll('-', ' ')} `);
    expect(first.body.recoveryCodesLeft).toBe(9);
    expect((await browser().signIn(name, PASSWORD, code)).status).toBe(401);
  });

  it('is locked after five wrong tries, also for who knows everything, until the time is over', async () => {
    const { name, own } = await someone();
    for (let guess = 0; guess < 5; guess += 1) await browser().signIn(name, 'a wrong guess', '');
    expect((await browser().signIn(name, PASSWORD, own.code())).status).toBe(401);
    expect(await listUsers(server.hub.services)).toContainEqual(
      expect.objectContaining({ loginName: name, state: 'locked' }),
    );
    // Whoever is signed in already goes on working.
    expect((await own.graph(ME)).status).toBe(200);
    server.hub.clock.advance(15 * MINUTE);
    expect((await browser().signIn(name, PASSWORD, own.code())).status).toBe(200);
    expect(await recorded(`staff:${name}`)).toContain('anonymous sign-in-refused locked');
  });

  it('looks at five of a hundred guesses made at one instant', async () => {
    const { name } = await someone();
    const guesses = Array.from({ length: 10 }, () => browser().signIn(name, 'a wrong guess', ''));
    expect((await Promise.all(guesses)).every(({ status }) => status === 401 || status === 429)).toBe(true);
    const looked = (await recorded(`staff:${name}`)).filter((line) => line.endsWith('wrong-password'));
    expect(looked).toHaveLength(5);
  });

  it('is unlocked by an operator', async () => {
    const { name, own } = await someone();
    for (let guess = 0; guess < 5; guess += 1) await browser().signIn(name, 'a wrong guess', '');
    await unlockUser(name, OPERATOR, server.hub.services);
    expect((await browser().signIn(name, PASSWORD, own.code())).status).toBe(200);
  });

  it('counts the wrong tries at changing the password too', async () => {
    const { own } = await someone();
    const change = (current: string) =>
      own.send('POST', '/session/password', { current, next: 'another long password' });
    for (let guess = 0; guess < 5; guess += 1) expect((await change('a wrong guess')).status).toBe(403);
    expect((await change(PASSWORD)).body.error?.code).toBe('WRONG_PASSWORD');
  });

  it('begins anew after a reset: new password, new second factor, no old session', async () => {
    const { name, own, page } = await someone();
    const reset = await resetUser(name, OPERATOR, server.hub.services);
    const oneTime = 'oneTimePassword' in reset ? reset.oneTimePassword : '';
    expect((await own.send('GET', '/session')).status).toBe(401);
    expect((await browser().signIn(name, PASSWORD, own.code())).status).toBe(401);
    expect((await browser().signIn(name, PASSWORD, page.body.recoveryCodes?.[1])).status).toBe(401);
    expect((await browser().signIn(name, oneTime)).body.todo).toHaveLength(2);
  });
});

describe('a session', () => {
  it('is held in a cookie that no script can read and no other site can send', async () => {
    const { name, own } = await someone();
    const { headers } = await browser().signIn(name, PASSWORD, own.code());
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(/^hub-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/),
    ]);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('never goes on under a token that was there before signing in', async () => {
    const { name, own } = await someone();
    const victim = browser();
    victim.cookie = `hub-session=${'a'.repeat(43)}`;
    expect((await victim.signIn(name, PASSWORD, own.code())).status).toBe(200);
    expect(victim.cookie).not.toContain('aaaa');
    const thief = browser();
    thief.cookie = `hub-session=${'a'.repeat(43)}`;
    expect((await thief.send('GET', '/session')).status).toBe(401);
  });

  it('ends without use after thirty minutes, and lasts as long as it is used, up to twelve hours', async () => {
    const { own } = await someone();
    const { clock } = server.hub;
    for (let minutes = 0; minutes < 11 * 60; minutes += 29) {
      expect((await own.graph(ME)).status).toBe(200);
      clock.advance(29 * MINUTE);
    }
    expect((await own.graph(ME)).status).toBe(200);
    clock.advance(30 * MINUTE);
    expect((await own.graph(ME)).body.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);

    const { own: busy } = await someone();
    for (let minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
      clock.advance(20 * MINUTE);
      expect((await busy.send('GET', '/session')).status).toBe(200);
    }
    clock.advance(20 * MINUTE);
    expect((await busy.send('GET', '/session')).status).toBe(401);
  });

  it('is worth nothing to a thief once its owner has signed out', async () => {
    const { own, id } = await someone();
    const thief = browser();
    thief.cookie = own.cookie;
    expect((await thief.graph(ME)).status).toBe(200);
    expect((await own.send('DELETE', '/session')).status).toBe(204);
    expect(own.cookie).toBeUndefined();
    expect((await thief.graph(ME)).status).toBe(401);
    expect((await thief.send('PUT', '/session/acting-as', { postId: 'x' })).status).toBe(401);
    expect((await recorded(id)).at(-1)).toBe('user signed-out');
  });

  it('ends on all devices together', async () => {
    const { name, own } = await someone();
    const phone = browser();
    await phone.signIn(name, PASSWORD, own.code());
    expect((await own.send('DELETE', '/sessions')).status).toBe(204);
    expect((await phone.graph(ME)).status).toBe(401);
  });

  it('ends on other devices with a new password, and goes on here under a new token', async () => {
    const { name, own } = await someone();
    const phone = browser();
    await phone.signIn(name, PASSWORD, own.code());
    const before = own.cookie;
    await own.send('POST', '/session/password', { current: PASSWORD, next: 'another long password' });
    expect(own.cookie).not.toBe(before);
    expect((await own.graph(ME)).status).toBe(200);
    expect((await phone.graph(ME)).status).toBe(401);
  });

  it('ends at once when the account is disabled, and does not come back with it', async () => {
    const { name, own } = await someone();
    await disableUser(name, OPERATOR, server.hub.services);
    expect((await own.graph(ME)).status).toBe(401);
    await enableUser(name, OPERATOR, server.hub.services);
    expect((await own.graph(ME)).status).toBe(401);
  });
});

describe('acting as', () => {
  it('who has several posts chooses one, under a new token, and may name another in each request', async () => {
    const { own, page, id } = await someone([MEDIATOR_POST, DESK_POST]);
    const [mediator, desk] = (page.body.posts ?? []).map((post) => post.id);
    expect(page.body.actingAs).toBeNull();
    expect((await own.graph(ME)).body.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await own.graph(ME, { 'acting-as': mediator })).status).toBe(200);

    const before = own.cookie;
    const chosen = await own.send('PUT', '/session/acting-as', { postId: desk });
    expect(chosen.body.actingAs).toBe(desk);
    const old = browser();
    old.cookie = before;
    expect((await old.graph(ME)).status).toBe(401);

    // Only the desk may assign a dispute: the role really is the post's.
    const assign = `mutation { assignDispute(id: "none", owner: { personId: "P", name: "N",
      role: PEOPLES_MEDIATOR, areaCode: "530112010" }) { ... on Refusal { code } } }`;
    expect((await own.graph(assign)).body).toMatchObject({ data: { assignDispute: { code: 'NOT_FOUND' } } });
    const asMediator = await own.graph(assign, { 'acting-as': mediator });
    expect(asMediator.body.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await recorded(id)).slice(-2)).toEqual([
      'desk acted-as',
      'peoples-mediator access-refused FORBIDDEN',
    ]);
  });

  it('a post of somebody else, or of nobody, is refused', async () => {
    const { own } = await someone();
    const { postIds } = await someone([DESK_POST]);
    for (const postId of [postIds[0] ?? '', 'no-such-post', '']) {
      expect((await own.graph(ME, { 'acting-as': postId })).status).toBe(403);
      const chosen = await own.send('PUT', '/session/acting-as', { postId });
      expect([chosen.status, chosen.body.error?.code]).toEqual([403, 'POST_NOT_YOURS']);
    }
  });

  it('a post that is not yet or no longer held is refused', async () => {
    const { name, own, postIds } = await someone();
    const later = await addPost(name, { ...DESK_POST, from: '2099-01-01' }, OPERATOR, server.hub.services);
    const future = 'posts' in later ? (later.posts.at(-1)?.id ?? '') : '';
    const chosen = await own.send('PUT', '/session/acting-as', { postId: future });
    expect([chosen.status, chosen.body.error?.code]).toEqual([403, 'POST_NOT_HELD']);

    await endPost(name, postIds[0] ?? '', OPERATOR, server.hub.services);
    expect((await own.graph(ME)).status).toBe(401);
    await own.signIn(name);
    expect((await own.graph(ME, { 'acting-as': postIds[0] })).status).toBe(403);
  });

  it('a post that runs out is over at midnight, in the middle of a session', async () => {
    const { clock, services } = server.hub;
    const today = new Date(clock.now().getTime() + 8 * 60 * MINUTE).toISOString().slice(0, 10);
    const name = newName();
    const own = browser();
    await own.setUp(name, await hire(services, name, [{ ...MEDIATOR_POST, until: today }]));
    expect((await own.graph(ME)).status).toBe(200);
    const midnight = new Date(`${today}T16:00:00Z`).getTime();
    while (clock.now().getTime() < midnight) {
      await own.send('GET', '/session');
      clock.advance(Math.min(20 * MINUTE, midnight - clock.now().getTime()));
    }
    await own.signIn(name);
    expect((await own.send('GET', '/session')).body).toMatchObject({ posts: [], actingAs: null });
    expect((await own.graph(ME)).status).toBe(403);
  });
});

describe('a request that another site makes the browser send', () => {
  const foreign: [string, Record<string, string | undefined>][] = [
    ['from another origin', { origin: 'https://evil.example' }],
    ['from a page without origin', { origin: 'null' }],
    ['that says nothing of its origin', { origin: undefined }],
    ['from another port of this machine', { origin: 'http://127.0.0.1:1' }],
  ];

  it.each(foreign)('%s changes nothing', async (_what, headers) => {
    const { own, postIds } = await someone();
    const attempts = [
      await own.send('PUT', '/session/acting-as', { postId: postIds[0] }, headers),
      await own.send('DELETE', '/session', undefined, headers),
      await own.send('DELETE', '/sessions', undefined, headers),
      await own.send('POST', '/session/password', { current: PASSWORD, next: 'evil password' }, headers),
      await own.graph(ME, headers),
      await browser().send('POST', '/session', { loginName: 'evil', password: 'evil' }, headers),
    ];
    expect(attempts.map(({ status }) => status)).toEqual(attempts.map(() => 403));
    expect((await own.graph(ME)).status).toBe(200);
  });

  it.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'])(
    'as %s is not read',
    async (type) => {
      const { own } = await someone();
      const body = '{"query":"{ areas { code } }"}';
      expect((await own.send('POST', '/session/totp', body, { 'content-type': type })).status).toBe(415);
      expect((await own.send('POST', '/graphql', body, { 'content-type': type })).status).toBe(403);
    },
  );

  it('is not identified by a token and a session at once', async () => {
    const { own } = await someone();
    const { status, body } = await own.graph(ME, { authorization: 'Bearer e30.e30.e30' });
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
  });
});
