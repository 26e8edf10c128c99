import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/people/actor.js';
import { openRounds } from '../../src/services/grid/open-rounds.js';
import { ask } from '../kit/ask.js';
import { PEOPLE } from '../kit/people.js';
import { GPS, jpeg } from '../kit/sample-files.js';
import { type TestServer, testServer } from '../kit/test-server.js';

const GRID = '530112010-007';
const DEVICE = 'phone-7f3a9c0d21b84e65';
const HOUR = 3_600_000;
/** The clock of the phone is seven hours fast. */
const FAST_MS = 7 * HOUR;
const PIECE = 256 * 1024;

const WORKER: Actor = { personId: 'P-walker-1', name: '罗文', role: 'grid-worker', areaCode: GRID };
const OTHER: Actor = { ...WORKER, personId: 'P-walker-2', name: '马丽' };

interface Answer {
  readonly recordId: string;
  readonly id: string | null;
  readonly state: string;
  readonly repeated: boolean;
  readonly code: string | null;
  readonly newer: string[] | null;
  readonly becameId: string | null;
  readonly at: string | null;
  readonly doubt: string | null;
  readonly photos: { id: string; state: string; fault: string | null; missing: number[] }[];
}
interface Batch {
  readonly code?: string;
  readonly offsetSeconds?: number;
  readonly records?: Answer[];
}

const SUBMIT = `mutation ($batch: OfflineBatchInput!) { submitOfflineBatch(batch: $batch) {
  ... on OfflineBatchTaken { offsetSeconds records {
    recordId id state repeated code newer becameId at doubt photos { id state fault missing } } }
  ... on OfflineRefusal { code } } }`;

/** What the phone's clock shows when it really is this instant. */
const shown = (instant: string) => new Date(Date.parse(instant) + FAST_MS).toISOString();

const visit = (stop: number, instant: string, more: object = {}) => ({
  recordId: `visit-${stop}`,
  recordedAt: shown(instant),
  gridCode: GRID,
  visit: { round: 'VISIT', stopId: `S${stop}`, found: 'NOTHING', ...more },
});
const hint = (number: number, text: string) => ({
  recordId: `hint-${number}`,
  recordedAt: shown('2026-11-15T10:00:00+08:00'),
  gridCode: GRID,
  hint: text,
});
const news = (recordId: string, instant: string, household: object) => ({
  recordId,
  recordedAt: shown(instant),
  gridCode: GRID,
  household: { code: 'S3', ...household },
});

/** A photo that takes three pieces. */
const photo = Buffer.concat([jpeg(), Buffer.alloc(2 * PIECE)]);
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const dispute = {
  recordId: 'dispute-1',
  recordedAt: shown('2026-11-15T23:30:00+08:00'),
  gridCode: GRID,
  dispute: {
    title: '兩戶因水溝口角',
    summary: '雨水倒灌，两户争吵。',
    categoryCode: '0201',
    peopleInvolved: 2,
    address: '大河第三小组',
    applicants: [{ name: '李光明', phone: '13800000001' }],
    photos: [{ name: '水沟.jpg', size: photo.length, sha256: sha(photo) }],
  },
};

describe('three days without signal', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await testServer('in-process');
    await goTo('2026-11-01T08:00:00+08:00');
    const stops = Array.from({ length: 10 }, (_, n) => ({ id: `S${n + 1}`, name: `大河${n + 1}号` }));
    await ask(
      server,
      PEOPLE.secretary,
      `mutation ($stops: [RouteStopInput!]!, $worker: RoundWorkerInput!) {
        setRoute(kind: VISIT, gridCode: "${GRID}", stops: $stops, worker: $worker) { __typename } }`,
      { stops, worker: { personId: WORKER.personId, name: WORKER.name } },
    );
    await openRounds(server.hub.services);
    await goTo('2026-11-16T00:30:00+08:00');
    await openRounds(server.hub.services);
  });
  afterAll(() => server.close());

  async function goTo(instant: string): Promise<void> {
    const { clock } = server.hub;
    clock.advance(Date.parse(instant) - clock.now().getTime());
    await server.hub.settle();
  }

  const submit = (records: readonly object[], who: Actor = WORKER, deviceId = DEVICE) =>
    ask<Batch>(server, who, SUBMIT, {
      batch: { deviceId, sentAt: shown(server.hub.clock.now().toISOString()), records },
    });
  const states = ({ records = [] }: Batch) => records.map(({ state }) => state);
  const roundStops = async (period: string) => {
    const rounds = await ask<
      {
        gridCode: string;
        stops: { id: string; doneOn: string; note: string; saidAt: string; beside: object[] }[];
      }[]
    >(
      server,
      WORKER,
      `{ rounds(kind: VISIT, period: "${period}") { gridCode
        stops { id doneOn note saidAt beside { doneOn doneByName found note } } } }`,
    );
    return rounds.find(({ gridCode }) => gridCode === GRID)?.stops ?? [];
  };
  const household = async (who: Actor = PEOPLE.desk) =>
    (
      await ask<
        { contactName: string; phone: string; members: number; situation: string; words: object[] }[]
      >(
        server,
        who,
        `{ households(gridCode: "${GRID}") { contactName phone members situation
          words { field stands at byName from contactName phone text } } }`,
      )
    )[0];
  const office = (facts: object) =>
    ask(
      server,
      PEOPLE.desk,
      `mutation ($facts: HouseholdInput!) { keepHousehold(gridCode: "${GRID}", code: "S3", facts: $facts) { __typename } }`,
      { facts },
    );

  const visits = [1, 2, 3, 4, 5, 6, 7].map((stop) => visit(stop, `2026-11-14T1${stop}:00:00+08:00`));
  const late = [8, 9].map((stop) => visit(stop, '2026-11-16T09:00:00+08:00'));
  const hints = [hint(1, '兩戶為水溝爭執。'), hint(2, '有人扬言上访。')];
  const told = news('news-1', '2026-11-15T09:00:00+08:00', {
    contactName: '李秀珍',
    phone: '１３８００００００２２',
    members: 4,
  });
  const all = [...visits, ...late, ...hints, told, dispute];

  it('are meanwhile at the office: it has newer word of one household, and somebody took down one visit', async () => {
    await goTo('2026-11-16T15:00:00+08:00');
    await office({ phone: '13900000033', situation: '一人外出务工。' });
    await ask(
      server,
      PEOPLE.secretary,
      `mutation { recordStop(round: "visit:${GRID}:2026-11-1", record:
        { stopId: "S7", doneOn: "2026-11-15", found: NOTHING, note: "电话核实。" }) { __typename } }`,
    );
  });

  it('come in with one batch: each record is answered for, and a clock that is seven hours fast comes right', async () => {
    await goTo('2026-11-17T08:00:00+08:00');
    const batch = await submit(all);
    expect(batch.offsetSeconds).toBe(-7 * 3_600);
    expect(states(batch)).toEqual([
      ...Array(6).fill('TAKEN'),
      'NEWER_ON_FILE',
      ...Array(2).fill('TAKEN'),
      ...Array(2).fill('TAKEN'),
      'NEWER_ON_FILE',
      'TAKEN',
    ]);
    expect(batch.records?.find(({ recordId }) => recordId === 'news-1')?.newer).toEqual(['phone']);
    expect(batch.records?.at(-1)).toMatchObject({ at: '2026-11-15T15:30:00.000Z', doubt: null });
    // At half past eleven at night by a right clock, on the next day by the phone's.
    const dueDay = await ask<{ happenedOn: string; title: string }>(
      server,
      PEOPLE.desk,
      'query ($id: ID!) { dispute(id: $id) { title happenedOn } }',
      { id: batch.records?.at(-1)?.becameId },
    );
    expect(dueDay).toEqual({ title: '兩戶因水溝口角', happenedOn: '2026-11-15T15:30:00.000Z' });
    const first = await roundStops('2026-11-1');
    expect(first.slice(0, 6).map(({ doneOn }) => doneOn)).toEqual(Array(6).fill('2026-11-14'));
    const second = await roundStops('2026-11-2');
    expect(second.filter(({ doneOn }) => doneOn !== null).map(({ id }) => id)).toEqual(['S8', 'S9']);
  });

  it('overwrite nothing newer, and what does not stand is kept with whose it is and since when', async () => {
    expect((await roundStops('2026-11-1'))[6]).toMatchObject({
      doneOn: '2026-11-15',
      note: '电话核实。',
      beside: [{ doneOn: '2026-11-14', doneByName: '罗文', found: 'NOTHING', note: null }],
    });
    const known = await household();
    expect(known).toMatchObject({ contactName: '李秀珍', members: 4, situation: '一人外出务工。' });
    expect(known?.words).toContainEqual(
      expect.objectContaining({
        field: 'PHONE',
        stands: false,
        at: '2026-11-15T01:00:00.000Z',
        byName: '罗文',
        from: 'DEVICE',
      }),
    );
    expect(known?.words).toContainEqual(
      expect.objectContaining({ field: 'PHONE', stands: true, byName: '段雪梅', from: 'OFFICE' }),
    );
    // The worker sees it too, with telephones masked as everywhere.
    const seen = await household(WORKER);
    expect(seen?.words).toHaveLength(known?.words.length ?? 0);
    expect(JSON.stringify(seen)).not.toMatch(/13800000022|13900000033/);
    expect(seen?.contactName).toBe('李秀珍');
    const mine = await ask<object[]>(server, WORKER, '{ offlineRecords { recordId state newer } }');
    expect(mine).toEqual([
      { recordId: 'visit-7', state: 'NEWER_ON_FILE', newer: null },
      { recordId: 'news-1', state: 'NEWER_ON_FILE', newer: ['phone'] },
    ]);
  });

  it('come to the same when sent twice, in parts and out of order', async () => {
    const before = [await roundStops('2026-11-1'), await household()];
    const again = await submit([...all].reverse());
    expect(again.records?.every(({ repeated }) => repeated)).toBe(true);
    expect(states(again).filter((state) => state === 'TAKEN')).toHaveLength(all.length - 2);
    expect([await roundStops('2026-11-1'), await household()]).toEqual(before);
    // Of two batches the one that was written first arrives last.
    const newer = await submit([news('news-3', '2026-11-16T16:00:00+08:00', { situation: '已返乡。' })]);
    const older = await submit([news('news-2', '2026-11-16T15:30:00+08:00', { situation: '准备返乡。' })]);
    expect([...states(newer), ...states(older)]).toEqual(['TAKEN', 'NEWER_ON_FILE']);
    expect((await household())?.situation).toBe('已返乡。');
    const { repositories } = server.hub.services;
    await server.hub.settle();
    expect(await repositories.connection.collection('disputes').countDocuments()).toBe(1);
    expect(await repositories.connection.collection('hints').countDocuments()).toBe(2);
  });

  it('bring a photo in pieces, and go on where they were cut off', async () => {
    const [answer] = (await submit([dispute])).records ?? [];
    const [waiting] = answer?.photos ?? [];
    expect(waiting).toMatchObject({ state: 'AWAITED', missing: [0, 1, 2] });
    const send = async (number: number, who: Actor = WORKER, mangled = false) => {
      const bytes = photo.subarray(number * PIECE, (number + 1) * PIECE);
      const response = await fetch(`${server.url}/files/${waiting?.id}/pieces/${number}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${await server.token(who)}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          sha256: sha(bytes),
          content: bytes.toString('base64').replace(/^.{4}/, mangled ? 'AAAA' : '$&'),
        }),
      });
      return {
        status: response.status,
        body: (await response.json()) as { missing?: number[]; state?: string },
      };
    };
    expect((await send(2)).body.missing).toEqual([0, 1]);
    expect((await send(0, WORKER, true)).status).toBe(400);
    expect((await send(7)).status).toBe(400);
    for (const stranger of [OTHER, PEOPLE.desk]) expect((await send(0, stranger)).status).toBe(404);
    expect((await send(0)).body.missing).toEqual([1]);
    const [resumed] = (await submit([dispute])).records ?? [];
    expect(resumed?.photos[0]?.missing).toEqual([1]);
    expect((await send(1)).body).toMatchObject({ state: 'kept', missing: [] });
    expect((await send(1)).body).toMatchObject({ state: 'kept' });
    const { attachments } = await ask<{ attachments: { state: string; path: string; mediaType: string }[] }>(
      server,
      PEOPLE.desk,
      'query ($id: ID!) { dispute(id: $id) { attachments { state path mediaType } } }',
      { id: answer?.becameId },
    );
    expect(attachments).toMatchObject([{ state: 'KEPT', mediaType: 'image/jpeg' }]);
    const shownBytes = await fetch(`${server.url}${attachments[0]?.path}`, {
      headers: { authorization: `Bearer ${await server.token(PEOPLE.desk)}` },
    });
    expect(Buffer.from(await shownBytes.arrayBuffer()).toString('latin1')).not.toContain(GPS);
  });

  it('lose nothing to a request that was cut off: a worker does what was kept and not done', async () => {
    const { repositories, clock } = server.hub.services;
    const { insert } = repositories.hints;
    repositories.hints.insert = () => Promise.reject(new Error('the machine stops'));
    const cut = await server.ask(WORKER, SUBMIT, {
      batch: {
        deviceId: DEVICE,
        sentAt: shown(clock.now().toISOString()),
        records: [hint(3, '羊吃了庄稼。')],
      },
    });
    repositories.hints.insert = insert;
    expect(cut.body.errors?.[0]?.extensions?.code).toBe('INTERNAL_SERVER_ERROR');
    server.hub.clock.advance(31_000);
    await server.hub.settle();
    expect((await submit([hint(3, '羊吃了庄稼。')])).records).toMatchObject([
      { state: 'TAKEN', repeated: true },
    ]);
  });

  it('take nothing of a batch whose bytes end in the middle', async () => {
    const body = JSON.stringify({
      query: SUBMIT,
      variables: {
        batch: { deviceId: DEVICE, sentAt: new Date().toISOString(), records: [hint(4, '断线。')] },
      },
    });
    const { hostname, port } = new URL(server.url);
    const reply = await halfRequest(hostname, Number(port), await server.token(WORKER), body);
    expect(reply).not.toMatch(/^HTTP\/1\.1 (2|5)/);
    expect(await server.hub.services.repositories.offlineRecords.find(`${DEVICE}:hint-4`)).toBeUndefined();
    expect(states(await submit([hint(4, '断线。')]))).toEqual(['TAKEN']);
  });

  it('keep what a clock that was set in between makes doubtful, until somebody says when it was', async () => {
    const note = '门锁着，问了邻居。';
    const future = { ...visit(10, '2026-11-17T20:00:00+08:00', { note }), recordId: 'visit-future' };
    const ancient = { ...hint(5, '旧账未了。'), recordedAt: '1986-11-15T10:00:00+08:00' };
    const outcome = await submit([future, ancient]);
    expect(outcome.records).toMatchObject([
      { state: 'DOUBTFUL', doubt: 'FUTURE' },
      // Trouble that somebody reports does not wait for the time.
      { state: 'TAKEN', doubt: 'TOO_OLD' },
    ]);
    const id = outcome.records?.[0]?.id;
    // Whoever is to say when it was sees what it says.
    expect(
      await ask<object[]>(
        server,
        PEOPLE.secretary,
        '{ offlineRecords(states: [DOUBTFUL]) { id about says byName } }',
      ),
    ).toEqual([{ id, about: 'S10', says: '门锁着，问了邻居。', byName: '罗文' }]);
    const date = (who: Actor, at: string) =>
      ask<{ code?: string; record?: { state: string; at: string } }>(
        server,
        who,
        `mutation ($id: ID!, $at: Instant!) { dateOfflineRecord(id: $id, at: $at) {
          ... on OfflineRecordChanged { record { state at doubt } } ... on OfflineRefusal { code } } }`,
        { id, at },
      );
    expect(await date(OTHER, '2026-11-16T10:00:00+08:00')).toEqual({ code: 'NOT_FOUND' });
    expect(await date(WORKER, '2026-12-16T10:00:00+08:00')).toEqual({ code: 'INVALID_INPUT' });
    expect(await date(PEOPLE.secretary, '2026-11-16T10:00:00+08:00')).toMatchObject({
      record: { state: 'TAKEN', at: '2026-11-16T02:00:00.000Z', doubt: null },
    });
    expect(await date(WORKER, '2026-11-16T10:00:00+08:00')).toEqual({ code: 'WRONG_STATE' });
    expect((await roundStops('2026-11-2'))[9]?.doneOn).toBe('2026-11-16');
  });

  it('take no other harm: wrong device, grid, person, script, number and size', async () => {
    expect(await submit([hint(6, '冒名。')], OTHER)).toEqual({ code: 'DEVICE_NOT_YOURS' });
    expect(await submit([hint(6, '短号。')], WORKER, 'short')).toEqual({ code: 'INVALID_INPUT' });
    const { body } = await server.ask(PEOPLE.volunteer, SUBMIT, {
      batch: { deviceId: DEVICE, sentAt: shown('2026-11-17T08:00:00+08:00'), records: [] },
    });
    expect(body.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const many = Array.from({ length: 10_000 }, (_, n) => ({
      recordId: `r${n}`,
      recordedAt: '',
      gridCode: GRID,
    }));
    expect((await submit(many)).code).toBe('TOO_MANY_RECORDS');
    const huge = await server.ask(WORKER, SUBMIT, {
      batch: {
        deviceId: DEVICE,
        sentAt: shown('2026-11-17T08:00:00+08:00'),
        records: [hint(6, '大'.repeat(400_000))],
      },
    });
    expect(huge.status).toBe(413);
    const odd = await submit([
      { ...hint(7, '隔壁网格。'), gridCode: '530112010-008' },
      { ...hint(8, '没有这个网格。'), gridCode: '530112010-999' },
      hint(9, '控制符\u0000'),
      { ...hint(10, '时钟坏了。'), recordedAt: '昨天' },
      { ...hint(11, '两项。'), household: { code: 'S3', members: 3 } },
      hint(1, '換了說法。'),
      visit(99, '2026-11-16T10:00:00+08:00'),
      news('news-9', '2026-11-16T10:00:00+08:00', { phone: '打他老婆电话' }),
      { ...hint(12, 'ꆈꌠꉙ：水沟堵了。') },
    ]);
    expect(odd.records?.map(({ state, code }) => code ?? state)).toEqual([
      'OUTSIDE_AREA',
      'NOT_FOUND',
      'INVALID_INPUT',
      'INVALID_INPUT',
      'INVALID_INPUT',
      'RECORD_DIFFERS',
      'NOT_FOUND',
      'INVALID_INPUT',
      'TAKEN',
    ]);
    // The grid has become the worker's: what was refused is taken when it comes again.
    const community = { ...WORKER, areaCode: '530112010-C03' };
    const again = await submit([{ ...hint(7, '隔壁网格。'), gridCode: '530112010-008' }], community);
    expect(states(again)).toEqual(['TAKEN']);
  });

  it('leave nothing of it readable in the store', async () => {
    const { connection } = server.hub.services.repositories;
    for (const name of ['households', 'offlineRecords', 'rounds', 'hints']) {
      const stored = JSON.stringify(await connection.collection(name).find({}).toArray());
      expect(stored).not.toMatch(/李秀珍|13800000022|水溝|返乡|电话核实|隔壁网格/);
    }
  });
});

/** Sends a request whose body ends in the middle; what comes back until the connection closes. */
function halfRequest(host: string, port: number, token: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let reply = '';
    const socket = connect(port, host, () => {
      const head = [
        'POST /graphql HTTP/1.1',
        `host: ${host}:${port}`,
        `authorization: Bearer ${token}`,
        'content-type: application/json',
        `content-length: ${Buffer.byteLength(body)}`,
        '',
        '',
      ];
      socket.end(head.join('\r\n') + body.slice(0, body.length / 2));
    });
    socket.on('data', (bytes) => {
      reply += bytes.toString();
    });
    socket.on('close', () => resolve(reply));
    socket.on('error', reject);
  });
}
