import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeGb18030 } from '../../../adapters/kit/sandbox/encode-gb18030.js';
import type { Clock } from '../../../src/domain/time/clock.js';
import { eventually } from '../../kit/eventually.js';
import {
  ACCOUNT,
  COURT_SECRET,
  GOVERNANCE_SECRET,
  GRID_SECRET,
  type TestServer,
  testServer,
} from '../../kit/test-server.js';
import { courtUnderTest } from './court-under-test.js';
import { governanceAppUnderTest } from './governance-app-under-test.js';
import { gridUnderTest } from './grid-under-test.js';
import type { Enclosed, PlatformUnderTest } from './platform-under-test.js';
import { encloseFor, publicAccountUnderTest } from './public-account-under-test.js';

const DAY_MS = 24 * 3_600_000;
const WITH_ENTITY = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>';

type Seal = (body: string | Uint8Array, clock: Clock) => Enclosed;

/** One door of the hub, and what its platform would send there. */
interface Door {
  readonly platform: PlatformUnderTest;
  readonly right: Seal;
  /** With everything right but the secret. */
  readonly forged: Seal;
  /** Right for somebody else: another platform that the hub knows, or another account of the same one. */
  readonly foreign: Seal;
}

const signing = (platform: PlatformUnderTest, secret: string, other: string): Door => {
  const by =
    (key: string): Seal =>
    (body, clock) =>
      platform.enclose(body, { secret: key, clock });
  return { platform, right: by(secret), forged: by('the-secret-of-a-stranger'), foreign: by(other) };
};

const encrypting =
  (account: typeof ACCOUNT): Seal =>
  (body, clock) =>
    encloseFor(account, body, clock);

const DOORS: readonly Door[] = [
  signing(gridUnderTest, GRID_SECRET, COURT_SECRET),
  signing(governanceAppUnderTest, GOVERNANCE_SECRET, GRID_SECRET),
  signing(courtUnderTest, COURT_SECRET, GOVERNANCE_SECRET),
  {
    platform: publicAccountUnderTest,
    right: encrypting(ACCOUNT),
    forged: encrypting({ ...ACCOUNT, token: 'TheTokenOfAStranger' }),
    foreign: encrypting({ ...ACCOUNT, appId: 'wxffffffffffffffff' }),
  },
];

const withHeaders = (callback: Enclosed, headers: Record<string, string>): Enclosed => ({
  ...callback,
  headers: { ...callback.headers, ...headers },
});
const ago = (clock: Clock, ms: number): Clock => ({ now: () => new Date(clock.now().getTime() - ms) });
const wordsOf = ({ write, validEvent }: PlatformUnderTest): string => write(validEvent);

/** What is wrong, how it is answered, and under which cause it is counted. */
const HOSTILE: readonly [string, number, string, (door: Door, clock: Clock) => Enclosed][] = [
  [
    'a forged signature',
    401,
    'bad-signature',
    ({ platform, forged }, clock) => forged(wordsOf(platform), clock),
  ],
  [
    'what is meant for another',
    401,
    'bad-signature',
    ({ platform, foreign }, clock) => foreign(wordsOf(platform), clock),
  ],
  [
    'what is two days old',
    401,
    'stale',
    ({ platform, right }, clock) => right(wordsOf(platform), ago(clock, 2 * DAY_MS)),
  ],
  ['a DOCTYPE with an entity', 400, 'malformed', ({ right }, clock) => right(WITH_ENTITY, clock)],
  [
    'GB18030',
    400,
    'malformed',
    ({ platform, right }, clock) => right(encodeGb18030(wordsOf(platform)), clock),
  ],
  [
    'half of it',
    400,
    'malformed',
    ({ platform, right }, clock) => right(wordsOf(platform).slice(0, wordsOf(platform).length / 2), clock),
  ],
  [
    'a megabyte behind a DOCTYPE',
    413,
    'too-large',
    ({ right }, clock) => ({
      ...right(WITH_ENTITY, clock),
      body: Buffer.from(WITH_ENTITY + ' '.repeat(1_048_576)),
    }),
  ],
  [
    'a gzip bomb',
    415,
    'unsupported',
    ({ right }, clock) =>
      withHeaders(
        { ...right(WITH_ENTITY, clock), body: gzipSync(Buffer.alloc(64 * 1_048_576, 0x20)) },
        { 'content-encoding': 'gzip' },
      ),
  ],
  [
    'a wrong content type',
    415,
    'unsupported',
    ({ platform, right }, clock) =>
      withHeaders(right(wordsOf(platform), clock), { 'content-type': 'text/html' }),
  ],
];

describe('callbacks that mean harm', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer('in-process', { requestTimeoutMs: 500 });
  });
  afterAll(() => server.close());

  const clock = (): Clock => server.hub.clock;
  const onFile = () => server.hub.services.repositories.connection.collection('inbox').countDocuments();

  const addressOf = ({ platform }: Door, { query }: Enclosed): URL => {
    const url = new URL(`${server.url}/callbacks/${platform.name}`);
    for (const [name, value = ''] of Object.entries(query)) url.searchParams.set(name, value);
    return url;
  };
  const headersOf = ({ headers }: Enclosed) =>
    Object.entries(headers).map(([name, value = '']): [string, string] => [name, value]);

  async function send(door: Door, callback: Enclosed) {
    const response = await fetch(addressOf(door, callback), {
      method: 'POST',
      headers: headersOf(callback),
      body: new Uint8Array(callback.body),
    });
    const names = [...response.headers].filter(([name]) => name !== 'date');
    return { status: response.status, text: await response.text(), names };
  }

  /** A request of which only the beginning ever comes. @returns what was answered before the connection ended */
  function begin(door: Door, callback: Enclosed, then: 'go-away' | 'wait'): Promise<string> {
    const { pathname, search, hostname, port } = addressOf(door, callback);
    return new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname);
      let answer = '';
      socket.on('data', (data) => {
        answer += data.toString();
      });
      socket.on('error', reject);
      socket.on('close', () => resolve(answer));
      const head = [
        `POST ${pathname}${search} HTTP/1.1`,
        `host: ${hostname}`,
        `content-length: ${callback.body.byteLength}`,
        ...headersOf(callback).map(([name, value]) => `${name}: ${value}`),
      ];
      socket.write(`${head.join('\r\n')}\r\n\r\n`);
      socket.write(callback.body.slice(0, 10), () => {
        if (then === 'go-away') socket.destroy();
      });
    });
  }

  /** How often the doors turned something away so far. To be asked now and then only: all figures are computed for it. */
  async function figures(): Promise<(door: Door, cause: string) => number> {
    const lines = (await (await fetch(`${server.url}/metrics`)).text()).split('\n');
    return ({ platform }, cause) => {
      const label = `refused_total{platform="${platform.name}",cause="${cause}"} `;
      return Number(
        lines
          .find((one) => one.includes(label))
          ?.split(' ')
          .at(-1) ?? 0,
      );
    };
  }

  describe.each(DOORS)('at the door of $platform.name', (door) => {
    it.each(HOSTILE)('%s is turned away with %i, and nothing of it kept', async (_, status, _cause, make) => {
      const stored = await onFile();
      expect(await send(door, make(door, clock()))).toMatchObject({ status, text: '' });
      expect(await onFile()).toBe(stored);
    });

    it('all of it is counted, each under its cause', async () => {
      const count = await figures();
      for (const cause of new Set(HOSTILE.map((row) => row[2]))) {
        expect(count(door, cause), cause).toBe(HOSTILE.filter((row) => row[2] === cause).length);
      }
    });

    it('a forger cannot tell whom he did not deceive', async () => {
      const { platform, forged, foreign } = door;
      const words = wordsOf(platform);
      expect(await send(door, forged(words, clock()))).toEqual(await send(door, foreign(words, clock())));
      // Nor does he learn that it would have been too old, or that what he signed is nonsense.
      expect(await send(door, forged(words, ago(clock(), 2 * DAY_MS)))).toEqual(
        await send(door, forged(platform.write({ a: 1 }), clock())),
      );
    });

    it.each(['go-away', 'wait'] as const)(
      'a body of which only the beginning comes is let go of, and counted: %s',
      async (then) => {
        const [before, stored] = [(await figures())(door, 'cut-off'), await onFile()];
        const answer = await begin(door, door.right(wordsOf(door.platform), clock()), then);
        if (then === 'wait') expect(answer).toMatch(/^HTTP\/1.1 408 /);
        await eventually('the count', async () =>
          (await figures())(door, 'cut-off') > before ? true : undefined,
        );
        expect(await onFile()).toBe(stored);
      },
    );

    it('what is right comes in all the same, once however often it is replayed, and not when it is old', async () => {
      const stored = await onFile();
      const right = door.right(wordsOf(door.platform), clock());
      const first = await send(door, right);
      expect(first.status).toBe(200);
      expect((await send(door, right)).status).toBe(200);
      expect(await onFile()).toBe(stored + 1);
      server.hub.clock.advance(6 * 60_000);
      expect(await send(door, right)).toMatchObject({ status: 401, text: '' });
      expect(await onFile()).toBe(stored + 1);
    });
  });
});
