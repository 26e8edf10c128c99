import { join } from 'node:path';
import { CannotContinue } from './cannot-continue.mjs';
import { withLock } from './lock.mjs';
import { runNpm } from './npm.mjs';
import { ROOT } from './paths.mjs';
import { readJson } from './read-json.mjs';
import { say } from './say.mjs';

/** Installs the packages where what is installed is not what package-lock.json names. */
export async function ensureDependencies() {
  if (areInstalled()) return;
  await withLock('packages', async () => {
    if (areInstalled()) return;
    const began = Date.now();
    say('installing packages (npm ci) …');
    // Without the development packages there is no compiler, whatever NODE_ENV says.
    const code = await runNpm(['ci', '--include=dev']);
    if (code !== 0 || !areInstalled()) {
      throw new CannotContinue(`npm ci ended with ${code}: see the lines above`);
    }
    say(`packages are installed (${Math.round((Date.now() - began) / 1000)} s)`);
  });
}

/** npm writes node_modules/.package-lock.json when it has finished, and takes it away before it begins. */
function areInstalled() {
  const wanted = readJson(join(ROOT, 'package-lock.json'))?.packages;
  const installed = readJson(join(ROOT, 'node_modules', '.package-lock.json'))?.packages;
  if (!wanted)
    throw new CannotContinue('package-lock.json is missing or damaged: this is not a whole checkout');
  if (!installed) return false;
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (path === '' || link) return true;
    const there = installed[path];
    // An optional package may be meant for another kind of machine.
    return there ? there.version === version : optional === true;
  });
}
