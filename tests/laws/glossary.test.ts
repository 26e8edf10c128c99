import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryFiles } from './kit/repository-files.js';
import { ROOT } from './kit/root.js';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const entries = read('src/domain/GLOSSARY.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| English'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, english = '', chinese = '', code = '', meaning = '']) => ({ english, chinese, code, meaning }));

const sources = repositoryFiles('src', 'schema', 'adapters', 'jobs').filter((path) => /\.tsx?$/.test(path));
const code = sources.map(read).join('\n');
const comments = [...code.matchAll(/\/\*\*[\s\S]*?\*\/|\/\/.*/g)].map(([comment]) => comment).join('\n');
/** Descriptions stand in the printed schemas. */
const descriptions = repositoryFiles('schema')
  .filter((path) => path.endsWith('.graphql'))
  .map(read)
  .join('\n');

describe('the glossary', () => {
  it('is in order, and gives each term once', () => {
    const terms = entries.map(({ english }) => english);
    expect(terms.length).toBeGreaterThan(50);
    expect(terms).toEqual([...new Set(terms)].sort((a, b) => a.localeCompare(b, 'en')));
  });

  it.each(entries)('$english is called $chinese where it is described', ({ chinese, meaning }) => {
    expect(chinese).toMatch(/^[\p{Script=Han}、]+$/u);
    expect(meaning).toMatch(/^[A-Z].+\.$/);
    expect(comments.includes(chinese) || descriptions.includes(chinese)).toBe(true);
  });

  it.each(entries)('$english is called $code in code', ({ code: cell }) => {
    const name = /^`([\w-]+)`$/.exec(cell)?.[1];
    expect(name).toBeDefined();
    expect(new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(code)).toBe(true);
  });
});
