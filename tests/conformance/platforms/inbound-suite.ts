import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Clock } from '../../../src/domain/time/clock.js';
import { anySign, anyText } from '../../kit/any-text.js';
import type { Enclosed, PlatformUnderTest } from './platform-under-test.js';
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

    const valid = platform.write(platform.validEvent);
    const enclose = (body: string | Uint8Array, secret = SECRET, clock: Clock = rig.clock): Enclosed =>
      platform.enclose(body, { secret, clock });

    /** Sends a callback to the hub over HTTP, and gives what became of it. */
    async function send({ headers, query, body }: Enclosed, method = 'POST') {
      const before = rig.hub.received.length;
      const url = new URL(rig.hub.url);
      for (const [name, value = ''] of Object.entries(query)) url.searchParams.set(name, value);
      const response = await fetch(url, {
        method,
        headers: Object.entries(headers).map(([name, value = '']): [string, string] => [name, value]),
        ...(method === 'GET' ? {} : { body: new Uint8Array(body) }),
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
      const [first, again] = [await send(enclose(valid)), await send(enclose(valid))];
      expect(first.status).toBe(200);
      expect(JSON.stringify(again)).toBe(JSON.stringify(first));
    });

    if (platform.proofs.includes('x-hub-signature')) {
      it('takes what is signed with the old and the new secret', async () => {
        const right = enclose(valid);
        const both = `v1,b2xk ${right.headers['x-hub-signature']}`;
        const callback = { ...right, headers: { ...right.headers, 'x-hub-signature': both } };
        expect(await send(callback)).toMatchObject({ status: 200 });
      });
    }

    it('turns away a signature made under another secret, and one made for another body', async () => {
      const { headers, query } = enclose(platform.write({ ...platform.validEvent, other: '1' }));
      for (const forged of [
        enclose(valid, 'the-secret-of-a-stranger'),
        { headers, query, body: enclose(valid).body },
      ]) {
        expect(await send(forged)).toMatchObject({
          status: 401,
          received: { accepted: false, code: 'bad-signature' },
        });
      }
    });

    it.each(platform.proofs)('turns away a callback without %s', async (name) => {
      const { headers, query, body } = enclose(valid);
      const without = { headers: { ...headers }, query: { ...query }, body };
      if (name in headers) without.headers[name] = '';
      else without.query[name] = '';
      expect(await send(without)).toMatchObject({ status: 401 });
    });

    it.each([-6 * MINUTE, 6 * MINUTE, -2 * 24 * 60 * MINUTE])(
      'turns away one signed %i ms off',
      async (off) => {
        const clock = { now: () => new Date(rig.clock.now().getTime() + off) };
        expect(await send(enclose(valid, SECRET, clock))).toMatchObject({
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
      ['deep nesting', nested('[', ']')],
      ['deep elements', nested('<a>', '</a>')],
      ['GB18030', Buffer.from('7b2261223a22bee0b7d7227d', 'hex')],
      ['a prototype', '{"__proto__":{"accepted":true}}'],
    ])('turns away %s as malformed', async (_, body) => {
      expect(await send(enclose(body))).toMatchObject({
        status: 400,
        received: { accepted: false, code: 'malformed' },
      });
    });

    it.each(platform.wrongEvents.map((event) => [event]))('turns away %.200j as malformed', async (event) => {
      expect(await send(enclose(platform.write(event)))).toMatchObject({
        status: 400,
        received: { accepted: false, code: 'malformed' },
      });
    });

    it('turns away a body with any of its fields missing', async () => {
      for (const name of Object.keys(platform.validEvent)) {
        const rest = platform.write({ ...platform.validEvent, [name]: undefined });
        expect(await send(enclose(rest))).toMatchObject({ status: 400 });
      }
    });

    it('turns away more than it takes, also when it is signed and otherwise right', async () => {
      expect(await send(enclose(valid + ' '.repeat(platform.mostBytes + 1)))).toMatchObject({
        status: 413,
        received: { accepted: false, code: 'malformed' },
      });
    });

    it.each(platform.refusedMethods)('turns away %s', async (method) => {
      expect(await send(enclose(valid), method)).toMatchObject({
        status: 405,
        received: { accepted: false, code: 'unsupported' },
      });
    });

    it.each(platform.refusedHeaders)('turns away %j', async (header) => {
      const right = enclose(valid);
      expect(await send({ ...right, headers: { ...right.headers, ...header } })).toMatchObject({
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
        fc.json({ stringUnit: anySign }).map((text) => Buffer.from(text)),
        spoilt(platform).map((text) => Buffer.from(text)),
      );
      await fc.assert(
        fc.asyncProperty(bodies, async (body) => {
          const received = await rig.adapter.receive({ method: 'POST', ...enclose(body) });
          expect(received).toMatchObject({ accepted: false, code: 'malformed', status: 400 });
        }),
        { numRuns: 1_000, seed: 20_261_123 },
      );
    });

    it('never throws and never accepts a right body under 1,000 random headers and queries', async () => {
      const names = [...platform.proofs, 'content-type', 'content-encoding'];
      const given = fc.dictionary(fc.constantFrom(...names), anyText());
      const { headers, body } = enclose(valid);
      const type = { 'content-type': headers['content-type'] };
      await fc.assert(
        fc.asyncProperty(given, fc.string(), async (proof, method) => {
          for (const verb of ['POST', method]) {
            const received = await rig.adapter.receive({
              method: verb,
              headers: { ...type, ...proof },
              query: proof,
              body,
            });
            expect(received.accepted).toBe(false);
          }
        }),
        { numRuns: 1_000, seed: 20_261_123 },
      );
    });
  });

  function nested(open: string, close: string): string {
    const depth = Math.floor(Math.min(400_000, platform.mostBytes / 2) / (open.length + close.length));
    return open.repeat(depth) + close.repeat(depth);
  }
}

/** A right event with one of its fields replaced by something that no field may be. */
function spoilt({ validEvent, write, nonsense }: PlatformUnderTest): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...Object.keys(validEvent)), nonsense)
    .map(([name, value]) => write({ ...validEvent, [name]: value }));
}
