import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownPath } from '../../../src/http/residents/own-path.js';

const HUB = 'https://hub.example.gov.cn';

describe('the path to go to after signing in', () => {
  it.each(['/', '/cases/1?tab=history#top', '/%E6%A1%88', '/a/../b'])('may be %s', (path) => {
    expect(ownPath(path)).toBe(new URL(path, HUB).href.slice(HUB.length));
  });

  it.each([
    undefined,
    ['/a', '/b'],
    '',
    'cases',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    ' /x',
    `/${'x'.repeat(600)}`,
  ])('is not %j', (path) => {
    expect(ownPath(path)).toBe('/');
  });

  it('never leads a browser to another site', () => {
    const nasty = fc.array(
      fc.constantFrom(
        '/',
        '\\',
        '.',
        '..',
        ':',
        '@',
        '?',
        '#',
        '%2f',
        '%5c',
        '\t',
        '\n',
        'evil.example',
        'http:',
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(nasty, (parts) => {
        const path = ownPath(parts.join(''));
        expect(path.startsWith('/')).toBe(true);
        expect(new URL(path, HUB).origin).toBe(HUB);
      }),
      { numRuns: 2_000 },
    );
  });
});
