import { join } from 'node:path';
import { ROOT } from '../bootstrap/paths.mjs';
import { runProgram } from '../bootstrap/run-program.mjs';

/** Formats the checkout and repairs what the linter can repair. */
export async function format() {
  const biome = join(ROOT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  process.exitCode = await runProgram(process.execPath, [biome, 'check', '--write', '.']);
}
