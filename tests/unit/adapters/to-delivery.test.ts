import { describe, expect, it } from 'vitest';
import { readRetryAfter } from '../../../adapters/kit/read-retry-after.js';
import { toDelivery } from '../../../adapters/kit/to-delivery.js';

const delivered = () => ({ outcome: 'delivered' }) as const;
const answered = (status: number, body?: unknown) =>
  toDelivery({ kind: 'answered', status, body }, delivered).outcome;

describe('what an answer means for a command', () => {
  it.each([200, 201, 202, 204])('%i: delivered', (status) => {
    expect(answered(status)).toBe('delivered');
  });

  it.each([401, 408, 425, 429, 500, 502, 503, 504, 599, 301, 302, 304])('%i: later', (status) => {
    expect(answered(status)).toBe('deferred');
  });

  it.each([400, 403, 404, 405, 409, 410, 413, 415, 422])('%i: never', (status) => {
    expect(answered(status)).toBe('refused');
  });

  it.each(['timeout', 'unreachable', 'cut-off', 'answer-too-large', 'breaker-open'] as const)(
    '%s: later',
    (reason) => {
      expect(toDelivery({ kind: 'failed', reason }, delivered)).toEqual({ outcome: 'deferred', reason });
    },
  );

  it('is open where the answer cannot be read', () => {
    const delivery = toDelivery({ kind: 'answered', status: 200, body: undefined }, () => undefined);
    expect(delivery).toEqual({ outcome: 'deferred', reason: 'unreadable-answer' });
  });

  it("gives the platform's reason, if it is one", () => {
    const refuse = (body: unknown) => toDelivery({ kind: 'answered', status: 422, body }, delivered);
    expect(refuse({ code: 'no-party', message: '缺少当事人' })).toEqual({
      outcome: 'refused',
      code: 'no-party',
      reason: '缺少当事人',
    });
    expect(refuse({ code: '<script>', message: 'x' })).toMatchObject({ code: 'http-422' });
    expect(refuse('no')).toEqual({ outcome: 'refused', code: 'http-422', reason: 'HTTP 422' });
  });

  it('honours the wish when to come back', () => {
    const exchange = { kind: 'answered', status: 503, body: undefined, retryAfterMs: 2_000 } as const;
    expect(toDelivery(exchange, delivered)).toMatchObject({ retryAfterMs: 2_000 });
  });
});

describe('Retry-After', () => {
  const clock = { now: () => new Date('2026-11-23T01:00:00Z') };

  it.each([
    ['120', 120_000],
    ['0', 0],
    ['999999999', 86_400_000],
    ['Mon, 23 Nov 2026 01:05:00 GMT', 300_000],
    ['Mon, 23 Nov 2020 01:05:00 GMT', 0],
  ])('%s is %i ms', (header, wait) => {
    expect(readRetryAfter(header, clock)).toBe(wait);
  });

  it.each([null, '', '-1', 'soon', '1e3', 'Xxx, nothing GMT'])('%s says nothing', (header) => {
    expect(readRetryAfter(header, clock)).toBeUndefined();
  });
});
