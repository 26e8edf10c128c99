import { expect, it } from 'vitest';
import { runTool } from './kit/run-tool.js';

it('every file is formatted, and the linter has nothing to say', async () => {
  const { exitCode, output } = await runTool(
    '@biomejs/biome/bin/biome',
    ...['ci', '--error-on-warnings', '--colors=off', '--reporter=concise', '.'],
  );
  expect(exitCode, output).toBe(0);
});
