import fc from 'fast-check';
import { signedHeaders } from '../../../adapters/kit/signed-headers.js';
import type { Delivery } from '../../../src/domain/platforms/delivery.js';
import type { PlatformUnderTest } from './platform-under-test.js';

const NOT_BELIEVED: Delivery = { outcome: 'deferred', reason: 'http-401' };

/** What platforms have in common that sign JSON by the platform contract. */
export const signedJson: Pick<
  PlatformUnderTest,
  | 'write'
  | 'nonsense'
  | 'enclose'
  | 'proofs'
  | 'mostBytes'
  | 'refusedMethods'
  | 'refusedHeaders'
  | 'triesWhenRefused'
  | 'strangers'
> = {
  write: (event) => JSON.stringify(event),
  nonsense: fc.oneof(
    fc.constant(null),
    fc.boolean(),
    fc.double({ noInteger: true, noNaN: true, noDefaultInfinity: true }),
    fc.array(fc.anything({ maxDepth: 1, withNullPrototype: false }), { maxLength: 2 }),
    fc.constantFrom('', '\ud800', '\u0000', '__proto__\u0000', '字'.repeat(5_000)),
  ),
  enclose: (body, key) => ({
    headers: { 'content-type': 'application/json', ...signedHeaders('e1', body, key) },
    query: {},
    body: Buffer.from(body),
  }),
  proofs: ['x-hub-id', 'x-hub-timestamp', 'x-hub-signature'],
  mostBytes: 1_048_576,
  refusedMethods: ['GET', 'PUT', 'DELETE'],
  refusedHeaders: [
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/x-www-form-urlencoded' },
    { 'content-type': 'application/json; charset=gb18030' },
    { 'content-encoding': 'gzip' },
  ],
  triesWhenRefused: 1,
  strangers: (clock) => [
    { as: { secret: 'the-secret-of-a-stranger' }, delivery: NOT_BELIEVED },
    {
      as: { clock: { now: () => new Date(clock.now().getTime() + 301_000) } },
      delivery: NOT_BELIEVED,
    },
  ],
};
