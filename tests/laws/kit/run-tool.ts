import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './root.js';

/** What a development tool said. */
export interface Said {
  readonly exitCode: number;
  readonly output: string;
}

/** Runs a script of an installed package at the top of the checkout, for example `typescript/bin/tsc`. */
export function runTool(script: string, ...args: string[]): Promise<Said> {
  const options = { cwd: ROOT, maxBuffer: 64 * 1024 * 1024, env: { ...process.env, NO_COLOR: '1' } };
  return new Promise((resolve, reject) => {
    const command = [join(ROOT, 'node_modules', script), ...args];
    execFile(process.execPath, command, options, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') reject(error);
      else resolve({ exitCode: error ? Number(error.code) : 0, output: `${stdout}${stderr}`.trim() });
    });
  });
}
