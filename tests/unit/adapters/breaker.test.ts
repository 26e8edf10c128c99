import { describe, expect, it, vi } from 'vitest';
import { breaker } from '../../../adapters/kit/breaker.js';
import type { Exchange } from '../../../adapters/kit/exchange.js';

const answer = (status: number): Exchange => ({ kind: 'answered', status, body: undefined });
const DOWN: Exchange = { kind: 'failed', reason: 'unreachable' };
const OPEN: Exchange = { kind: 'failed', reason: 'breaker-open', notSent: true };

describe('the breaker', () => {
  it('opens after so many failures in a row and then sends nothing', async () => {
    const guard = breaker({ failures: 3 });
    const request = vi.fn(async () => answer(503));
    for (let turn = 0; turn < 3; turn += 1) expect(await guard(request)).toEqual(answer(503));
    expect(await guard(request)).toEqual(OPEN);
    expect(request).toHaveBeenCalledTimes(3);
  });

  it('does not open for refusals, nor for a platform that is only busy', async () => {
    const guard = breaker({ failures: 1 });
    for (const status of [400, 401, 409, 422, 429])
      expect(await guard(async () => answer(status))).toEqual(answer(status));
    expect(await guard(async () => answer(200))).toEqual(answer(200));
  });

  it('starts counting anew after a success', async () => {
    const guard = breaker({ failures: 2 });
    for (const next of [DOWN, answer(200), DOWN]) expect(await guard(async () => next)).toEqual(next);
    expect(await guard(async () => answer(200))).toEqual(answer(200));
  });

  it('lets one request try whether the platform is back, while others neither go nor wait', async () => {
    const guard = breaker({ failures: 1, openForMs: 0 });
    await guard(async () => DOWN);
    const trial = Promise.withResolvers<Exchange>();
    const trying = guard(() => trial.promise);
    const bystander = vi.fn(async () => answer(200));
    expect(await guard(bystander)).toEqual(OPEN);
    expect(bystander).not.toHaveBeenCalled();
    trial.resolve(answer(200));
    expect(await trying).toEqual(answer(200));
    expect(await guard(bystander)).toEqual(answer(200));
  });
});
