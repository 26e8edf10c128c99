import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryFiles } from './kit/repository-files.js';
import { ROOT } from './kit/root.js';

interface Trace {
  readonly what: string;
  readonly where: RegExp;
  readonly pattern: RegExp;
  /** Something that the pattern must find, so that it cannot rot. */
  readonly example: string;
}

const ANYWHERE = /./;
const CODE = /\.(tsx?|mjs)$/;

const TRACES: readonly Trace[] = [
  {
    what: 'a path on somebody’s machine',
    where: ANYWHERE,
    pattern: /(?<![\w.}])\/(?:work|home|root|Users)\/\w/,
    example: 'see /home/ann/hub',
  },
  {
    what: 'a path beside the checkout, but for the corpus that tests may read',
    where: /^(?!tests\/).*\.(tsx?|mjs|json|ya?ml)$/,
    pattern: /\.\.\/shared\b/,
    example: "readFile('../shared/notes')",
  },
  {
    what: 'the address of a package registry',
    where: ANYWHERE,
    pattern: /\bregistry\.[a-z]+\.(?:org|com)\b|"resolved": "http/,
    example: '"resolved": "https://packages.example/zod"',
  },
  {
    what: 'the number of a ticket',
    where: ANYWHERE,
    pattern: /\b(?:issue|ticket|pull request|PR) ?#?\d/i,
    example: 'see issue 7',
  },
  {
    what: 'work put off',
    where: CODE,
    pattern: /\b(?:TODO|FIXME|XXX|HACK)\b/,
    example: '// TODO later',
  },
  {
    what: 'a test left out or singled out',
    where: /\.test\.ts$/,
    pattern: /\b(?:it|test|describe)\.(?:skip|only|todo|fails)\b|\bx(?:it|describe)\(/,
    example: "it.skip('waits')",
  },
  {
    what: 'a type that says nothing, or a check switched off',
    where: CODE,
    pattern: /\bas any\b|(?::|<|\|) ?any\b(?=\s*(?:[,;)>[\]=|{]|$))|@ts-(?:ignore|nocheck|expect-error)/,
    example: 'const row: any = 1',
  },
  {
    what: 'talk on the console outside the command line and the bootstrap',
    where: /^(?:src\/(?!cli\/|demo\/|console\/)|schema\/|adapters\/|jobs\/).*\.ts$/,
    pattern: /\bconsole\.\w+\(/,
    example: "console.log('here')",
  },
];

const BINARY = /\.(?:png|jpe?g|ico|woff2?|gz|bin)$/;
const files = repositoryFiles('.').filter(
  (path) => !BINARY.test(path) && path !== 'tests/laws/no-traces.test.ts',
);

describe('the repository speaks of itself only', () => {
  it.each(TRACES)('and holds nowhere $what', ({ where, pattern, example }) => {
    expect(pattern.test(example)).toBe(true);
    const found = files
      .filter((path) => where.test(path))
      .flatMap((path) =>
        readFileSync(join(ROOT, path), 'utf8')
          .split('\n')
          .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
      );
    expect(found).toEqual([]);
  });
});
