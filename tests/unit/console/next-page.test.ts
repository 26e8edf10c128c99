import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextPage } from '../../../src/console/sign-in/next-page.js';

const HUB = 'https://hub.example';
const asked = (next: string) => nextPage(`?next=${encodeURIComponent(next)}`, HUB);

describe('where to go after signing in', () => {
  it.each([
    ['/', '/'],
    ['/graphiql/?query=a#b', '/graphiql/?query=a#b'],
    ['/a/../b', '/b'],
    ['/辖区', '/%E8%BE%96%E5%8C%BA'],
  ])('may be %s', (next, page) => {
    expect(asked(next)).toBe(page);
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\t//evil.example',
    ' //evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'evil.example',
    '@evil.example',
    '.evil.example',
    ':80@evil.example',
    '',
  ])('may not be %j', (next) => {
    expect(asked(next)).toBeUndefined();
  });

  it('is a page of the hub, whatever is asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'/\\\t\n.:@#?%ea2f ') }), (next) => {
        const page = asked(next);
        if (page === undefined) return;
        expect(new URL(page, HUB).origin).toBe(HUB);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is nothing when nothing is asked for', () => {
    expect(nextPage('', HUB)).toBeUndefined();
  });
});
