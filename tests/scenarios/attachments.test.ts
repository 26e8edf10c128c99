import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/people/actor.js';
import { erasePersonalData } from '../../src/services/disputes/erase-personal-data.js';
import { appOf } from '../kit/app.js';
import { ask } from '../kit/ask.js';
import { eventually } from '../kit/eventually.js';
import { idNumber } from '../kit/id-number.js';
import { PEOPLE } from '../kit/people.js';
import { GPS, jpeg, pdf, png } from '../kit/sample-files.js';
import { type TestServer, testServer } from '../kit/test-server.js';

const HOUR = 3_600_000;

interface Attachment {
  readonly id: string;
  readonly name: string | null;
  readonly state: string;
  readonly fault: string | null;
  readonly mediaType: string | null;
  readonly path: string | null;
  readonly withheld: readonly { field: string; code: string }[];
}

let server: TestServer;
let app: ReturnType<typeof appOf>;

beforeAll(async () => {
  server = await testServer('in-process');
  app = appOf(server);
});
afterAll(() => server.close());

/** Uploads to the app what a phone would; a control request takes 1 MB. */
async function upload(bytes: Buffer): Promise<{ photoId: string; size: number; sha256: string }> {
  let photo: { photoId: string; size: number; sha256: string } | undefined;
  for (let at = 0; at < bytes.length || at === 0; at += 600_000) {
    const content = bytes.subarray(at, at + 600_000).toString('base64');
    const more = photo ? { photoId: photo.photoId } : {};
    photo = (await app.call('POST', '/photos', { content, ...more })) as typeof photo;
  }
  if (!photo) throw new Error('nothing was uploaded');
  return photo;
}

const disputeOf = (report: string) =>
  eventually('the dispute', async () => {
    await server.hub.settle();
    return server.hub.services.repositories.sources.find('governance-app', report);
  });

let count = 0;
/** A report of its own quarrel, with these photos. */
async function reported(photos: readonly object[], changes: object = {}): Promise<string> {
  count += 1;
  const people = [{ name: `李${count}`, side: '申请方', phone: `1380000${1_000 + count}` }];
  const id = await disputeOf(await app.report({ photos, people, ...changes }));
  await server.hub.settle();
  return id;
}

const attachments = async (id: string, who: Actor = PEOPLE.desk): Promise<Attachment[]> => {
  const found = await ask<{ attachments: Attachment[] }>(
    server,
    who,
    `query ($id: ID!) { dispute(id: $id) { attachments {
      id name state fault mediaType path withheld { field code } } } }`,
    { id },
  );
  return found.attachments;
};

async function download(path: string | null, who?: Actor): Promise<Response> {
  const headers = who ? { authorization: `Bearer ${await server.token(who)}` } : {};
  return fetch(`${server.url}${path}`, { headers });
}

describe('a photo that comes with a report', () => {
  const photo = jpeg();
  let id: string;

  beforeAll(async () => {
    id = await reported([{ ...(await upload(photo)), name: '../../水沟.png' }]);
  });

  it('is listed in the dispute, and handed out to whoever may see it, without its place', async () => {
    const [file] = await attachments(id);
    expect(file).toMatchObject({ state: 'KEPT', mediaType: 'image/jpeg', withheld: [] });
    const response = await download(file?.path ?? null, PEOPLE.mediator);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent('水沟.jpg')}`,
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff');
    expect(bytes.toString('latin1')).not.toContain(GPS);
  });

  it('is shown to nobody else: neither named nor handed out, and every look is on record', async () => {
    const [file] = await attachments(id);
    const path = file?.path ?? '';
    expect((await download(path)).status).toBe(401);
    expect((await download(path, PEOPLE.farMediator)).status).toBe(404);
    expect((await download(path, PEOPLE.volunteer)).status).toBe(404);
    expect((await download('/files/D404.abc', PEOPLE.desk)).status).toBe(404);
    expect((await download('/files/..%2F..%2Fetc%2Fpasswd', PEOPLE.desk)).status).toBe(404);
    const [masked] = await attachments(id, PEOPLE.auditor);
    expect(masked).toMatchObject({ path: null, name: null });
    expect(masked?.withheld.map(({ field }) => field).sort()).toEqual(['name', 'path']);
    const { repositories } = server.hub.services;
    const entries = await repositories.connection
      .collection('audit')
      .find({ 'subject.type': 'Attachment' })
      .toArray();
    const seen = JSON.stringify(entries);
    for (const part of ['P-mediator', 'access-refused', 'looked', String(file?.id)])
      expect(seen).toContain(part);
  });

  it('lies sealed: neither its bytes nor its name can be read where it lies', () => {
    const folder = join(server.hub.dataDir, 'files');
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const contents = names.flatMap((name) => {
      try {
        return [readFileSync(join(folder, name))];
      } catch {
        return [];
      }
    });
    expect(contents.length).toBeGreaterThan(0);
    for (const bytes of contents) expect(bytes.includes(Buffer.from('JFIF'))).toBe(false);
    expect(names.join()).not.toContain('水沟');
  });

  it('is gone for good once its dispute is erased', async () => {
    const own = await reported([{ ...(await upload(png())), name: '误拍.png' }]);
    const [file] = await attachments(own);
    const [partyId = ''] = (await server.hub.services.repositories.disputes.find(own))?.partyIds ?? [];
    const outcome = await erasePersonalData(
      { partyId, ground: 'mistaken-record', reason: '登记错误，重复录入。' },
      PEOPLE.desk,
      server.hub.services,
    );
    expect(outcome).toMatchObject({ step: 'closed' });
    await server.hub.settle();
    expect((await download(file?.path ?? null, PEOPLE.desk)).status).toBe(404);
    expect(
      await server.hub.services.files.get({ id: String(file?.id), disputeId: own }, 'content'),
    ).toBeUndefined();
  });

  it('comes in pieces, and goes on where it stopped when the line breaks', async () => {
    const large = Buffer.concat([jpeg(), Buffer.alloc(900_000, 7)]);
    const photo = await upload(large);
    const url = `${server.sandboxes['governance-app']}/control/mode`;
    const mode = (json: object) =>
      fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(json),
      });
    const report = await app.report({
      photos: [{ ...photo, name: '大图.jpg' }],
      title: '两家为一堵围墙争吵',
      content: '新砌的围墙挡了过道。',
      place: '谷律村31号',
      people: [],
    });
    await eventually('the report in the inbox', () =>
      server.hub.services.repositories.inbox.find(`governance-app:${report}:1`),
    );
    await mode({ mode: 'down' });
    const id = await disputeOf(report);
    await server.hub.settle();
    expect(await attachments(id)).toMatchObject([{ state: 'AWAITED' }]);
    await mode({ mode: 'up' });
    server.hub.clock.advance(HOUR);
    await eventually('the photo', async () => {
      await server.hub.settle();
      server.hub.clock.advance(60_000);
      const [file] = await attachments(id);
      return file?.state === 'KEPT' ? file : undefined;
    });
  });

  it('is handed out to be saved where it is a paper', async () => {
    const id = await reported([{ ...(await upload(pdf())), name: '协议.exe' }]);
    const [file] = await attachments(id);
    const response = await download(file?.path ?? null, PEOPLE.desk);
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('协议.pdf')}`,
    );
  });

  it('of a case with a child in it is not shown to whoever may not see the case', async () => {
    const child = { name: '李小', side: '申请方', idCardNo: idNumber('20160505') };
    const id = await reported([{ ...(await upload(jpeg({ orientation: 3 }))), name: '伤情.jpg' }], {
      people: [child],
    });
    const [file] = await attachments(id);
    expect(file?.state).toBe('KEPT');
    expect((await download(file?.path ?? null, PEOPLE.mediator)).status).toBe(404);
    expect((await download(file?.path ?? null, PEOPLE.desk)).status).toBe(200);
  });
});

describe('a hostile file', () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const zip = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(5_000)]);

  it.each([
    ['a drawing with a script, called a photo', svg, {}, 'UNKNOWN_TYPE'],
    ['a zip, called a photo', zip, {}, 'UNKNOWN_TYPE'],
    ['a picture that would fill the memory', png({ width: 60_000, height: 60_000 }), {}, 'TOO_MANY_PIXELS'],
    ['a photo cut off in the middle', jpeg().subarray(0, 200), {}, 'BROKEN'],
    ['another photo than was signed for', jpeg(), { sha256: 'a'.repeat(64) }, 'NOT_AS_ANNOUNCED'],
    ['more bytes than were signed for', jpeg({ orientation: 8 }), { size: 10 }, 'NOT_AS_ANNOUNCED'],
    ['fewer bytes than were signed for', jpeg({ orientation: 2 }), { size: 5_000 }, 'NOT_AS_ANNOUNCED'],
    ['more than 10 MB, of which nothing is fetched', png(), { size: 11 * 1_048_576 }, 'TOO_LARGE'],
    ['a photo that is not there', jpeg({ width: 9 }), { photoId: 'TP404' }, 'NOT_THERE'],
  ])('is not kept, and the report is: %s', async (what, bytes, changes, fault) => {
    const photo = { ...(await upload(Buffer.from(bytes))), name: 'photo.jpg', ...changes };
    const id = await reported([photo], { title: what.slice(0, 30) });
    const [file] = await attachments(id);
    expect(file).toMatchObject({ state: 'REFUSED', fault });
    expect((await download(`/files/${file?.id}`, PEOPLE.desk)).status).toBe(404);
  });

  it('is cut back to its picture where something hangs on behind it', async () => {
    const id = await reported([
      { ...(await upload(jpeg({ tail: 'PK\x03\x04<script>alert(1)</script>' }))), name: 'a.jpg' },
    ]);
    const [file] = await attachments(id);
    const bytes = Buffer.from(await (await download(file?.path ?? null, PEOPLE.desk)).arrayBuffer());
    expect(bytes.toString('latin1')).not.toMatch(/PK|script/);
  });
});
