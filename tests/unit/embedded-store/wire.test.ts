import { mkdtemp, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'bson';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assemble, element } from '../../../src/embedded-store/bson.js';
import { type EmbeddedStore, startEmbeddedStore } from '../../../src/embedded-store/server.js';

const opMsg = 2013;
const opQuery = 2004;

let store: EmbeddedStore;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'document-store-'));
  store = await startEmbeddedStore({ port: 0, host: '127.0.0.1', file: join(folder, 'store.db') });
});

afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

function frame(opcode: number, ...parts: Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const header = Buffer.alloc(16);
  header.writeInt32LE(16 + body.length, 0);
  header.writeInt32LE(7, 4);
  header.writeInt32LE(opcode, 12);
  return Buffer.concat([header, body]);
}

const flags = (bits: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(bits);
  return bytes;
};

function message(command: object, bits = 0): Buffer {
  return frame(opMsg, flags(bits), Buffer.from([0]), serialize(command));
}

/** Sends bytes and gathers what comes back until the server ends the connection or a whole reply has come. */
function exchange(bytes: Uint8Array, replies = 1): Promise<{ received: Buffer; closed: boolean }> {
  return new Promise((resolve) => {
    const socket: Socket = connect(store.port, '127.0.0.1', () => socket.write(bytes));
    let received = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      let whole = 0;
      for (
        let at = 0;
        at + 4 <= received.length && at + received.readInt32LE(at) <= received.length;
        whole++
      ) {
        at += received.readInt32LE(at);
      }
      if (whole < replies) return;
      socket.destroy();
      resolve({ received, closed: false });
    });
    socket.on('error', () => resolve({ received, closed: true }));
    socket.on('close', () => resolve({ received, closed: true }));
  });
}

async function stillAnswers(): Promise<void> {
  const { received } = await exchange(message({ ping: 1, $db: 'admin' }));
  expect(deserialize(received.subarray(21))).toEqual({ ok: 1 });
}

describe('frames', () => {
  it('answers a message that comes byte by byte', async () => {
    const bytes = message({ ping: 1, $db: 'admin' });
    const received = await new Promise<Buffer>((resolve) => {
      const socket = connect(store.port, '127.0.0.1');
      socket.setNoDelay(true);
      socket.on('data', (chunk) => {
        socket.destroy();
        resolve(chunk);
      });
      for (const byte of bytes) socket.write(Buffer.from([byte]));
    });
    expect(received.readInt32LE(8)).toBe(7);
    expect(deserialize(received.subarray(21))).toEqual({ ok: 1 });
  });

  it('answers several messages in one chunk, in their order', async () => {
    const { received } = await exchange(
      Buffer.concat([message({ ping: 1, $db: 'a' }), message({ nope: 1, $db: 'a' })]),
      2,
    );
    const first = received.readInt32LE(0);
    expect(deserialize(received.subarray(21, first))).toEqual({ ok: 1 });
    expect(deserialize(received.subarray(first + 21))).toMatchObject({ ok: 0, code: 59 });
  });

  it('answers the legacy handshake with OP_REPLY', async () => {
    const name = Buffer.from('admin.$cmd\0');
    const { received } = await exchange(
      frame(opQuery, flags(0), name, Buffer.alloc(8), serialize({ ismaster: 1 })),
    );
    expect(received.readInt32LE(12)).toBe(1);
    expect(deserialize(received.subarray(36))).toMatchObject({ ismaster: true, ok: 1 });
  });

  it('ignores a checksum, and sends no reply when none is wanted', async () => {
    const summed = frame(
      opMsg,
      flags(1),
      Buffer.from([0]),
      serialize({ ping: 1, $db: 'a' }),
      Buffer.alloc(4),
    );
    expect((await exchange(summed)).closed).toBe(false);
    const silent = message({ nope: 1, $db: 'a' }, 2);
    const { received } = await exchange(Buffer.concat([silent, message({ ping: 1, $db: 'a' })]));
    expect(deserialize(received.subarray(21))).toEqual({ ok: 1 });
  });

  const junk: [title: string, bytes: Buffer][] = [
    ['a negative length', Buffer.from([0xff, 0xff, 0xff, 0xff])],
    ['a length below the header', Buffer.from([15, 0, 0, 0])],
    ['a length above 48 MB', Buffer.from([0, 0, 0, 3])],
    ['an unknown opcode', frame(2010, Buffer.alloc(8))],
    ['a compressed message', frame(2012, Buffer.alloc(16))],
    ['an unknown required flag', message({ ping: 1, $db: 'a' }, 4)],
    ['an unknown section', frame(opMsg, flags(0), Buffer.from([9]), serialize({ ping: 1 }))],
    [
      'two bodies',
      frame(
        opMsg,
        flags(0),
        Buffer.from([0]),
        serialize({ ping: 1 }),
        Buffer.from([0]),
        serialize({ ping: 1 }),
      ),
    ],
    ['no body', frame(opMsg, flags(0))],
    ['a body longer than its message', frame(opMsg, flags(0), Buffer.from([0, 200, 0, 0, 0, 0]))],
    ['a sequence without a name', frame(opMsg, flags(0), Buffer.from([1, 8, 0, 0, 0, 65, 65, 65, 65]))],
    ['a body that is not BSON', frame(opMsg, flags(0), Buffer.from([0, 9, 0, 0, 0, 77, 65, 0, 1, 0]))],
    ['a query without a namespace', frame(opQuery, flags(0), Buffer.from([65, 65]))],
    ['text of another protocol', Buffer.from('GET / HTTP/1.1\r\nHost: a\r\n\r\n')],
  ];

  it.each(junk)('ends the connection on %s, and serves the next', async (_title, bytes) => {
    expect((await exchange(bytes)).closed).toBe(true);
    await stillAnswers();
  });

  it('refuses a filter nested without end, and keeps the connection', async () => {
    const [head, tail] = [serialize({ find: 'a' }), serialize({ $db: 'a' })].map((doc) =>
      doc.subarray(4, -1),
    );
    const find = assemble([
      head ?? Buffer.alloc(0),
      element(3, 'filter', nested(200_000)),
      tail ?? Buffer.alloc(0),
    ]);
    const deep = frame(opMsg, flags(0), Buffer.from([0]), find);
    const { received } = await exchange(Buffer.concat([deep, message({ ping: 1, $db: 'a' })]), 2);
    const first = received.readInt32LE(0);
    expect(deserialize(received.subarray(21, first))).toMatchObject({ ok: 0, code: 15 });
    expect(deserialize(received.subarray(first + 21))).toEqual({ ok: 1 });
  });

  it('survives random bytes in a well-formed frame', async () => {
    const body = fc.uint8Array({ maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(body, fc.constantFrom(opMsg, opQuery), async (bytes, opcode) => {
        await exchange(frame(opcode, bytes));
      }),
      { numRuns: 60 },
    );
    await stillAnswers();
  });

  it('survives a valid command with bytes changed', async () => {
    const documents = [{ _id: 1, a: ['x', { b: new Date(0) }] }];
    const valid = message({ insert: 'fuzz', $db: 'fuzz', documents });
    const flips = fc.array(fc.tuple(fc.integer({ min: 16, max: valid.length - 1 }), fc.nat(255)), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(flips, async (changes) => {
        const bytes = Buffer.from(valid);
        for (const [at, byte] of changes) bytes[at] = byte;
        const next = Buffer.concat([bytes, message({ ping: 1, $db: 'a' })]);
        await exchange(next);
      }),
      { numRuns: 150 },
    );
    await stillAnswers();
  });

  it('forgets half a frame when the client goes', async () => {
    const socket = connect(store.port, '127.0.0.1', () =>
      socket.end(message({ ping: 1, $db: 'a' }).subarray(0, 20)),
    );
    await new Promise((resolve) => socket.on('close', resolve));
    await stillAnswers();
  });
});

/** A document inside a document, many levels deep. */
function nested(levels: number): Buffer {
  const size = levels * 8 + 5;
  const bytes = Buffer.alloc(size);
  for (let level = 0; level <= levels; level++) {
    bytes.writeInt32LE(size - level * 8, level * 7);
    if (level < levels) bytes.write('\x03a', level * 7 + 4, 'latin1');
  }
  return bytes;
}
