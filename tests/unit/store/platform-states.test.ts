import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ClearTextFoundError } from '../../../src/store/sealing/clear-text-found-error.js';
import { type TestHub, testHub } from '../../kit/test-hub.js';

describe('what is remembered of a platform', () => {
  let hub: TestHub;

  beforeAll(async () => {
    hub = await testHub();
  });
  afterAll(() => hub.close());

  const states = () => hub.services.repositories.platformStates;
  const raw = () =>
    hub.services.repositories.connection.collection<{ _id: string; value: string }>('platformStates');

  it('is sealed for its platform, and read as it was written', async () => {
    await states().write('public-account', 'access-token', 'token-1');
    expect(await states().read('public-account', 'access-token')).toBe('token-1');
    const stored = await raw().findOne({ _id: 'public-account:access-token' });
    expect(stored?.value).toMatch(/^sealed:1:platform-state:public-account:/);
    expect(JSON.stringify(stored)).not.toContain('token-1');
  });

  it('is exchanged only for what is expected, by one of many who try', async () => {
    const swap = (expected: string | undefined, value: string) =>
      states().swap('grid', 'cursor', expected, value);
    expect(await swap('0', '1')).toBe(false);
    expect(await swap(undefined, '1')).toBe(true);
    expect(await swap(undefined, '2')).toBe(false);
    const tries = await Promise.all(Array.from({ length: 8 }, (_, n) => swap('1', `by ${n}`)));
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect(await states().read('grid', 'cursor')).toBe(`by ${tries.indexOf(true)}`);
  });

  it('is exchanged too where an equal value was sealed anew meanwhile', async () => {
    await states().write('grid', 'again', 'same');
    const rewritten = Promise.all(Array.from({ length: 5 }, () => states().write('grid', 'again', 'same')));
    const swapped = await states().swap('grid', 'again', 'same', 'same');
    await rewritten;
    expect(swapped).toBe(true);
  });

  it('is refused where it stands in clear, or came from another platform', async () => {
    await raw().insertOne({ _id: 'grid:clear', value: 'token-2' });
    await expect(states().read('grid', 'clear')).rejects.toThrow(ClearTextFoundError);
    const { value } = (await raw().findOne({ _id: 'public-account:access-token' })) ?? { value: '' };
    await raw().insertOne({ _id: 'grid:access-token', value });
    await expect(states().read('grid', 'access-token')).rejects.toThrow('the seal of platformStates');
  });
});
