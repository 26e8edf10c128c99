import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryFiles } from './kit/repository-files.js';
import { ROOT } from './kit/root.js';

const LONGEST_LINES = 300;
const MEDIAN_LINES = 60;

const lines = (path: string): number => readFileSync(join(ROOT, path), 'utf8').split('\n').length - 1;

const sources = repositoryFiles('src', 'schema', 'adapters', 'jobs').filter((path) => /\.tsx?$/.test(path));

describe('a source file', () => {
  it('has a name in kebab-case', () => {
    const names = [...sources, ...repositoryFiles('tests', 'bin').filter((path) => /\.(ts|mjs)$/.test(path))];
    const odd = names.filter(
      (path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.config|\.d)?\.(tsx?|mjs)$/.test(basename(path)),
    );
    expect(odd).toEqual([]);
  });

  it(`has at most ${LONGEST_LINES} lines`, () => {
    expect(sources.filter((path) => lines(path) > LONGEST_LINES)).toEqual([]);
  });

  it(`has fewer than ${MEDIAN_LINES} lines, more often than not`, () => {
    const sorted = sources.map(lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(MEDIAN_LINES);
  });
});
