import { expect, it } from 'vitest';
import { runTool } from './kit/run-tool.js';

it('no file, export or dependency is without use', async () => {
  const { exitCode, output } = await runTool('knip/bin/knip.js', '--no-progress', '--no-config-hints');
  expect(output).toBe('');
  expect(exitCode).toBe(0);
});
