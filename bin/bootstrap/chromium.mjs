import { existsSync } from 'node:fs';
import { findProgram } from './find-program.mjs';
import { installSystemPackage } from './system-package.mjs';

/** The browser for the tests in tests/e2e/browser, installed where the user may; undefined where there is none. */
export async function ensureChromium() {
  return find() ?? ((await installSystemPackage('chromium')) ? find() : undefined);
}

function find() {
  const named = process.env.CHROMIUM_PATH;
  if (named && existsSync(named)) return named;
  return findProgram('chromium', 'chromium-browser', 'google-chrome');
}
