import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { printRights } from '../../schema/print-rights.js';
import { ROOT } from './kit/root.js';

it('docs/RIGHTS.md says who may see and do what, as the code enforces it', () => {
  const kept = readFileSync(join(ROOT, 'docs/RIGHTS.md'), 'utf8');
  expect(kept, 'docs/RIGHTS.md is stale: run npm run -s hub -- policy print').toBe(printRights());
});
