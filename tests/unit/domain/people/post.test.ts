import { describe, expect, it } from 'vitest';
import { isHeld } from '../../../../src/domain/people/post.js';

const POST = {
  id: 'P',
  role: 'desk',
  areaCode: '530112010',
  from: '2026-11-23',
  until: '2026-11-24',
} as const;

describe('a post from the 23rd until the 24th', () => {
  it.each([
    ['2026-11-22T15:59:59Z', false, 'one second before midnight in Shanghai'],
    ['2026-11-22T16:00:00Z', true, 'at midnight'],
    ['2026-11-24T15:59:59Z', true, 'in the last second'],
    ['2026-11-24T16:00:00Z', false, 'at the next midnight'],
  ])('at %s is held: %s', (instant, held) => {
    expect(isHeld(POST, new Date(instant))).toBe(held);
  });

  it('is over at once when it was ended by hand', () => {
    const endedAt = new Date('2026-11-23T01:00:00Z');
    expect(isHeld({ ...POST, endedAt }, endedAt)).toBe(false);
  });
});
