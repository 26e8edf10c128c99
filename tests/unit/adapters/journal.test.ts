import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Journal } from '../../../adapters/kit/sandbox/journal.js';

const shape = z.object({ name: z.string() });
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'));
  path = join(folder, 'deep', 'journal.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true }));

function reopen(...names: string[]): readonly { name: string }[] {
  const journal = new Journal(path, shape);
  for (const name of names) journal.append({ name });
  journal.close();
  return journal.past;
}

describe("a sandbox's journal", () => {
  it('gives back what was written, in order', () => {
    expect(reopen('一', '二\n')).toEqual([]);
    expect(reopen('三')).toEqual([{ name: '一' }, { name: '二\n' }]);
    expect(reopen()).toEqual([{ name: '一' }, { name: '二\n' }, { name: '三' }]);
  });

  it('takes a line away that was cut off, in the middle of a character too, and goes on', () => {
    reopen('一');
    appendFileSync(path, Buffer.from('{"name":"二"}').subarray(0, 10));
    expect(reopen('三')).toEqual([{ name: '一' }]);
    expect(reopen()).toEqual([{ name: '一' }, { name: '三' }]);
  });

  it('leaves a file alone that is not its own', () => {
    reopen();
    writeFileSync(path, 'something else\nhalf');
    expect(() => reopen('一')).toThrow();
    expect(readFileSync(path, 'utf8')).toBe('something else\nhalf');
  });
});
