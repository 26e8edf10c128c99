import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../bootstrap/build.mjs';
import { CannotContinue } from '../bootstrap/cannot-continue.mjs';
import { ROOT } from '../bootstrap/paths.mjs';
import { runProgram } from '../bootstrap/run-program.mjs';
import { say } from '../bootstrap/say.mjs';
import { importDirection } from './import-direction.mjs';

/** What must hold of the code itself before its tests mean anything. */
const CHECKS = [
  { name: 'types and build', holds: buildSucceeds },
  { name: 'format and lint', holds: () => tool('@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.') },
  { name: 'import direction', holds: importDirection },
  { name: 'dead code', holds: () => tool('knip/bin/knip.js', '--no-progress') },
];

/** Runs every check, also after one has failed. */
export async function runChecks() {
  const count = { passed: 0, failed: 0 };
  for (const { name, holds } of CHECKS) {
    const began = Date.now();
    const held = await holds();
    say(`check: ${name} ${held ? 'passed' : 'FAILED'} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    count[held ? 'passed' : 'failed'] += 1;
  }
  return count;
}

async function buildSucceeds() {
  try {
    await ensureBuilt();
    return true;
  } catch (error) {
    if (!(error instanceof CannotContinue)) throw error;
    say(error.message);
    return false;
  }
}

async function tool(path, ...args) {
  const script = join(ROOT, 'node_modules', path);
  if (!existsSync(script)) {
    say(`${path} is not installed`);
    return false;
  }
  return (await runProgram(process.execPath, [script, ...args])) === 0;
}
