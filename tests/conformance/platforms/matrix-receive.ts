import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { encodeGb18030 } from '../../../adapters/kit/sandbox/encode-gb18030.js';
import type { CallbackRefusal, RawCallback } from '../../../adapters/port.js';
import type { Arrival, Fault } from './matrix.js';
import { A_DAY_MS, type MatrixRig } from './matrix-rig.js';
import { SECRET } from './rig.js';

const WEB_PAGE = '<!DOCTYPE html><html><body>系统维护中</body></html>';

/** What a callback is turned away for when it is spoilt like this; for some, one platform looks earlier than another. */
const CODES: Readonly<Partial<Record<Fault, readonly CallbackRefusal[]>>> = {
  'half-body': ['malformed'],
  'gzip-bomb': ['unsupported'],
  'wrong-type': ['unsupported', 'malformed'],
  gb18030: ['unsupported', 'malformed'],
  'clock-ahead': ['stale'],
  'clock-behind': ['stale'],
  revoked: ['bad-signature'],
};

/** A callback comes, once it was right and once it was spoilt: the spoilt one says nothing, the right one says it all. */
export async function playReceive(fault: Fault, arrival: Arrival, rig: MatrixRig): Promise<void> {
  if (fault === 'none' || fault === 'down') return playOnTheWay(fault, arrival, rig);
  const { platform } = rig;
  const right = async () =>
    JSON.stringify(await receive(rig, enclose(rig, platform.write(platform.validEvent))));
  const expected = await right();
  expect(JSON.parse(expected)).toMatchObject({ accepted: true });
  if (arrival === 'reordered') {
    await receive(rig, enclose(rig, platform.write({ ...platform.validEvent, later: '1' })));
  }
  if (arrival === 'duplicate') expect(await right()).toBe(expected);
  const spoilt = await receive(rig, spoil(fault, rig));
  expect(spoilt).toMatchObject({ accepted: false });
  if (!spoilt.accepted) expect(CODES[fault]).toContain(spoilt.code);
  if (arrival === 'late') rig.clock.advance(A_DAY_MS);
  expect(await right()).toBe(expected);
}

/** The platform itself sends, while the hub answers or does not, and the way does what it likes. */
async function playOnTheWay(fault: 'none' | 'down', arrival: Arrival, rig: MatrixRig): Promise<void> {
  const troubles = { first: {}, duplicate: { copies: 2 }, late: { delayMs: 20 }, reordered: { reorder: 2 } };
  const before = rig.hub.reports().length;
  const heard = () =>
    rig.hub
      .reports()
      .slice(before)
      .map(({ eventId }) => eventId);
  await rig.control('POST', '/control/callbacks', troubles[arrival]);
  if (fault === 'down') rig.hub.failWith = 503;
  const said = [await rig.platform.happen(rig.control, true)];
  if (arrival === 'duplicate') said.push(...said);
  if (arrival === 'reordered') said.unshift(await rig.platform.happen(rig.control, true));
  await rig.control('GET', '/control/deliveries');
  rig.hub.failWith = undefined;
  await expect.poll(heard, { timeout: 5_000, interval: 10 }).toHaveLength(said.length);
  // While the hub is away, each callback is repeated by itself, and they overtake each other.
  const inOrder = (ids: readonly string[]) => (fault === 'none' ? ids : [...ids].sort());
  expect(inOrder(heard())).toEqual(inOrder(said));
  await rig.control('POST', '/control/callbacks', {});
}

const receive = (rig: MatrixRig, callback: Omit<RawCallback, 'method'>) =>
  rig.adapter.receive({ method: 'POST', ...callback });

function enclose({ platform, clock }: MatrixRig, body: string | Uint8Array, secret = SECRET, off = 0) {
  const skewed = { now: () => new Date(clock.now().getTime() + off) };
  return platform.enclose(body, { secret, clock: skewed });
}

function spoil(fault: Fault, rig: MatrixRig): Omit<RawCallback, 'method'> {
  const valid = rig.platform.write(rig.platform.validEvent);
  const withHeaders = (callback: Omit<RawCallback, 'method'>, headers: Record<string, string>) => ({
    ...callback,
    headers: { ...callback.headers, ...headers },
  });
  switch (fault) {
    case 'half-body':
      return enclose(rig, valid.slice(0, valid.length / 2));
    case 'gzip-bomb':
      return withHeaders(enclose(rig, gzipSync(Buffer.alloc(4_194_304, 0x20))), {
        'content-encoding': 'gzip',
      });
    case 'wrong-type':
      return withHeaders(enclose(rig, WEB_PAGE), { 'content-type': 'text/html' });
    case 'gb18030':
      return enclose(rig, encodeGb18030(valid));
    case 'clock-ahead':
      return enclose(rig, valid, SECRET, 600_000);
    case 'clock-behind':
      return enclose(rig, valid, SECRET, -600_000);
    case 'revoked':
      return enclose(rig, valid, 'the-secret-that-was-revoked');
    default:
      throw new Error(`no callback can be spoilt by ${fault}`);
  }
}
