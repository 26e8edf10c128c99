import { globSync } from 'node:fs';
import { ensureBuilt } from '../bootstrap/build.mjs';
import { CannotContinue } from '../bootstrap/cannot-continue.mjs';
import { ensureChromium } from '../bootstrap/chromium.mjs';
import { ROOT } from '../bootstrap/paths.mjs';
import { say } from '../bootstrap/say.mjs';

const BROWSER_TESTS = 'tests/e2e/browser/**/*.test.ts';

/**
 * Builds, and runs all tests, or with arguments only those (vitest's filters and options). The tests run also when
 * the build has failed, which is counted too. The last line on standard output is the count.
 */
export async function test(args) {
  process.chdir(ROOT);
  const built = await buildSucceeds();
  const count = await runTests(args);
  count[built ? 'passed' : 'failed'] += 1;
  const skipped = count.skipped ? `, ${count.skipped} skipped` : '';
  process.stdout.write(`\n${count.passed} passed, ${count.failed} failed${skipped}\n`);
  process.exitCode = count.failed === 0 ? 0 : 1;
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

async function runTests(args) {
  const { parseCLI, startVitest } = await import('vitest/node');
  const { filter, options } = parseCLI(['vitest', 'run', ...args]);
  const browser = await prepareBrowser(filter);
  const vitest = await startVitest('test', filter, {
    ...options,
    watch: false,
    exclude: browser.exclude,
    // A filter that matches nothing is a mistake, and the count below says so.
    passWithNoTests: true,
  });
  const count = { passed: 0, failed: 0, skipped: browser.skipped };
  const modules = vitest.state.getTestModules();
  for (const module of modules) countModule(module, count);
  const unhandled = vitest.state.getUnhandledErrors().length;
  await vitest.close();
  if (modules.length === 0) say('no test was found');
  if (modules.length === 0 || unhandled > 0) count.failed += 1;
  return count;
}

function countModule(module, count) {
  for (const { result } of [...module.children.allTests()].map((test) => ({ result: test.result() }))) {
    count[result.state === 'passed' || result.state === 'failed' ? result.state : 'skipped'] += 1;
  }
  // What fails outside a test (an import, a hook) would otherwise not be counted.
  const brokenSuites = [...module.children.allSuites()].filter((suite) => suite.errors().length > 0).length;
  count.failed += brokenSuites + (module.errors().length > 0 ? 1 : 0);
}

/** Tests in a browser need one; where it is missing and may not be installed they are skipped, and counted so. */
async function prepareBrowser(filter) {
  const files = globSync(BROWSER_TESTS, { cwd: ROOT });
  const wanted = files.filter((file) => filter.length === 0 || filter.some((part) => file.includes(part)));
  if (wanted.length === 0) return { exclude: [], skipped: 0 };
  const chromium = await ensureChromium();
  if (chromium) {
    process.env.CHROMIUM_PATH = chromium;
    return { exclude: [], skipped: 0 };
  }
  say(`no Chromium here, and it may not be installed: ${wanted.length} files of browser tests are skipped`);
  return { exclude: [BROWSER_TESTS], skipped: wanted.length };
}
