import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { signedHeaders } from '../../../adapters/kit/signed-headers.js';
import type { PlatformUnderTest } from './platform-under-test.js';
import { type Rig, SECRET, startRig } from './rig.js';

const MINUTE = 60_000;

/** What every adapter does with what comes in: callbacks, good and bad. */
export function describeInbound(platform: PlatformUnderTest): void {
  describe(`${platform.name}: receive`, () => {
    let rig: Rig;
    beforeAll(async () => {
      rig = await startRig(platform);
    });
    afterAll(() => rig.close());

    const valid = JSON.stringify(platform.validEvent);

    /** Sends bytes to the hub over HTTP, signed well unless told otherwise, and gives what became of them. */
    async function send(
      body: string | Uint8Array<ArrayBuffer>,
      changes: Record<string, string> = {},
      method = 'POST',
    ) {
      const before = rig.hub.received.length;
      const response = await fetch(rig.hub.url, {
        method,
        headers: {
          'content-type': 'application/json',
          ...signedHeaders('e1', body, { secret: SECRET, clock: rig.clock }),
          ...changes,
        },
        ...(method === 'GET' ? {} : { body }),
      });
      return { status: response.status, received: rig.hub.received[before] };
    }

    it('takes what the platform itself sends, and acknowledges it', async () => {
      const eventId = await platform.happen(rig.control, true);
      await vi.waitFor(() => expect(rig.hub.reports().map((report) => report.eventId)).toContain(eventId));
      expect(rig.hub.reports().at(-1)).toMatchObject({ platform: platform.name, eventId });
      await vi.waitFor(async () => {
        expect(JSON.stringify(await rig.control('GET', '/control/deliveries'))).not.toContain('pending');
      });
    });

    it('makes the same report of a repetition', async () => {
      const [first, again] = [await send(valid), await send(valid)];
      expect(first.status).toBe(200);
      expect(again).toEqual(first);
    });

    it('takes what is signed with the old and the new secret', async () => {
      const signature = signedHeaders('e1', valid, { secret: SECRET, clock: rig.clock })['x-hub-signature'];
      expect(await send(valid, { 'x-hub-signature': `v1,b2xk ${signature}` })).toMatchObject({ status: 200 });
    });

    it.each([
      ['under another secret', 'the-secret-of-a-stranger', valid],
      ['for another body', SECRET, '{}'],
    ])('turns away a signature made %s', async (_, secret, body) => {
      const forged = signedHeaders('e1', body, { secret, clock: rig.clock });
      expect(await send(valid, forged)).toMatchObject({
        status: 401,
        received: { accepted: false, code: 'bad-signature' },
      });
    });

    it.each(['x-hub-id', 'x-hub-timestamp', 'x-hub-signature'])(
      'turns away a callback without %s',
      async (name) => {
        expect(await send(valid, { [name]: '' })).toMatchObject({ status: 401 });
      },
    );

    it.each([-6 * MINUTE, 6 * MINUTE, -2 * 24 * 60 * MINUTE])(
      'turns away one signed %i ms off',
      async (off) => {
        const clock = { now: () => new Date(rig.clock.now().getTime() + off) };
        expect(await send(valid, signedHeaders('e1', valid, { secret: SECRET, clock }))).toMatchObject({
          status: 401,
          received: { accepted: false, code: 'stale' },
        });
      },
    );

    it.each([
      ['nothing', ''],
      ['half a body', valid.slice(0, valid.length / 2)],
      ['two bodies', valid + valid],
      ['XML', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'],
      ['deep nesting', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
      ['GB18030', Buffer.from('7b2261223a22bee0b7d7227d', 'hex')],
      ['a prototype', '{"__proto__":{"accepted":true}}'],
    ])('turns away %s as malformed', async (_, body) => {
      expect(await send(body)).toMatchObject({
        status: 400,
        received: { accepted: false, code: 'malformed' },
      });
    });

    it.each(platform.wrongEvents.map((event) => [event]))('turns away %.200j as malformed', async (event) => {
      expect(await send(JSON.stringify(event))).toMatchObject({
        status: 400,
        received: { accepted: false, code: 'malformed' },
      });
    });

    it('turns away a body with any of its fields missing', async () => {
      for (const name of Object.keys(platform.validEvent)) {
        expect(await send(JSON.stringify({ ...platform.validEvent, [name]: undefined }))).toMatchObject({
          status: 400,
        });
      }
    });

    it('turns away more than 1 MB, also when it is signed and otherwise right', async () => {
      expect(await send(valid + ' '.repeat(1_048_577))).toMatchObject({
        status: 413,
        received: { accepted: false, code: 'malformed' },
      });
    });

    it.each(['GET', 'PUT', 'DELETE'])('turns away %s', async (method) => {
      expect(await send(valid, {}, method)).toMatchObject({
        status: 405,
        received: { accepted: false, code: 'unsupported' },
      });
    });

    it.each([
      { 'content-type': 'text/plain' },
      { 'content-type': 'application/x-www-form-urlencoded' },
      { 'content-type': 'application/json; charset=gb18030' },
      { 'content-encoding': 'gzip' },
    ])('turns away %j', async (header) => {
      expect(await send(valid, header)).toMatchObject({
        status: 415,
        received: { accepted: false, code: 'unsupported' },
      });
    });

    it('tells nobody why', async () => {
      const response = await fetch(rig.hub.url, { method: 'POST', body: valid });
      expect(await response.text()).toBe('');
    });

    it('never throws and never accepts in 1,000 random bodies, though each is signed', async () => {
      const bodies = fc.oneof(
        fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
        fc.json({ stringUnit: 'binary' }).map((text) => Buffer.from(text)),
        spoilt(platform.validEvent).map((text) => Buffer.from(text)),
      );
      await fc.assert(
        fc.asyncProperty(bodies, async (body) => {
          const headers = {
            'content-type': 'application/json',
            ...signedHeaders('e1', body, { secret: SECRET, clock: rig.clock }),
          };
          const received = await rig.adapter.receive({ method: 'POST', headers, query: {}, body });
          expect(received).toMatchObject({ accepted: false, code: 'malformed', status: 400 });
        }),
        { numRuns: 1_000, seed: 20_261_123 },
      );
    });

    it('never throws and never accepts a right body under 1,000 random headers', async () => {
      const names = ['x-hub-id', 'x-hub-timestamp', 'x-hub-signature', 'content-type', 'content-encoding'];
      const headers = fc.dictionary(fc.constantFrom(...names), fc.string({ unit: 'binary' }));
      await fc.assert(
        fc.asyncProperty(headers, fc.string(), async (given, method) => {
          const body = Buffer.from(valid);
          const type = { 'content-type': 'application/json' };
          for (const verb of ['POST', method]) {
            const received = await rig.adapter.receive({
              method: verb,
              headers: { ...type, ...given },
              query: {},
              body,
            });
            expect(received.accepted).toBe(false);
          }
        }),
        { numRuns: 1_000, seed: 20_261_123 },
      );
    });
  });
}

/** A right event with one of its fields replaced by something that no field may be. */
function spoilt(event: Readonly<Record<string, unknown>>): fc.Arbitrary<string> {
  const nonsense = fc.oneof(
    fc.constant(null),
    fc.boolean(),
    fc.double({ noInteger: true, noNaN: true, noDefaultInfinity: true }),
    fc.array(fc.anything({ maxDepth: 1, withNullPrototype: false }), { maxLength: 2 }),
    fc.constantFrom('', '\ud800', '\u0000', '__proto__\u0000', '字'.repeat(5_000)),
  );
  return fc
    .tuple(fc.constantFrom(...Object.keys(event)), nonsense)
    .map(([name, value]) => JSON.stringify({ ...event, [name]: value }));
}
