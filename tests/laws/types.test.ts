import { expect, it } from 'vitest';
import { runTool } from './kit/run-tool.js';

// Those of the rest are checked by the build, which `npm test` does first and counts as a test.
it('every type of the pages holds', async () => {
  const { exitCode, output } = await runTool(
    'typescript/bin/tsc',
    ...['--noEmit', '--project', 'src/console/tsconfig.json'],
  );
  expect(output).toBe('');
  expect(exitCode).toBe(0);
}, 120_000);
