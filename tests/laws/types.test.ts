import { expect, it } from 'vitest';
import { runTool } from './kit/run-tool.js';

it.each(['tsconfig.json', 'src/console/tsconfig.json'])(
  'every type of %s holds',
  async (project) => {
    const memory = `node_modules/.cache/laws/${project.replaceAll('/', '-')}.tsbuildinfo`;
    const { exitCode, output } = await runTool(
      'typescript/bin/tsc',
      ...['--noEmit', '--incremental', '--tsBuildInfoFile', memory, '--project', project],
    );
    expect(output).toBe('');
    expect(exitCode).toBe(0);
  },
  120_000,
);
