import { describe, expect, it } from 'vitest';
import type { Consultation } from '../../../src/console/assistant/consultation.js';
import { newerOf } from '../../../src/console/assistant/newer-of.js';

const talk = (id: string, version: number) => ({ id, version }) as Consultation;

describe('a talk on the screen', () => {
  it('is not covered by what was said of it earlier and comes late', () => {
    const shown = talk('a', 3);
    expect(newerOf(shown, talk('a', 2))).toBe(shown);
  });

  it.each([
    ['as it is now', talk('a', 4)],
    ['once more the same, with what was changed beside it', talk('a', 3)],
    ['another one', talk('b', 1)],
  ])('is replaced by %s', (_what, told) => {
    expect(newerOf(talk('a', 3), told)).toBe(told);
    expect(newerOf(undefined, told)).toBe(told);
  });
});
