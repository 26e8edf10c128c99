import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printSchemas } from '../../src/gateway/print-schemas.js';
import { repositoryFiles } from './kit/repository-files.js';
import { ROOT } from './kit/root.js';

describe('the printed schemas', () => {
  const printed = printSchemas();

  it.each([...printed])('%s says what the code says', (path, text) => {
    const kept = readFileSync(join(ROOT, path), 'utf8');
    expect(kept, `${path} is stale: run npm run -s hub -- schema print`).toBe(text);
  });

  it('are all there are', () => {
    const kept = repositoryFiles('schema').filter((path) => path.endsWith('.graphql'));
    expect(kept).toEqual([...printed.keys()].sort());
  });

  it('come out the same each time', () => {
    expect([...printSchemas()]).toEqual([...printed]);
  });
});
