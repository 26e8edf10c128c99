import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { CannotContinue } from './cannot-continue.mjs';
import { withLock } from './lock.mjs';
import { COMPILED, MAIN, ROOT } from './paths.mjs';
import { runProgram } from './run-program.mjs';
import { say } from './say.mjs';

const DIST = join(ROOT, 'dist');
const CONSOLE = join('src', 'console');
const CONSOLE_CONFIG = join(CONSOLE, 'vite.config.ts');
const BUNDLER = join('bin', 'bundle.mjs');

/** What is built from what, in this order; a part whose `needs` is not in the checkout is not built. */
const PARTS = [
  {
    name: 'hub',
    sources: ['src', 'schema', 'adapters', 'jobs', 'tests', 'tsconfig.json', 'package-lock.json'],
    except: [CONSOLE],
    tool: join('node_modules', 'typescript', 'bin', 'tsc'),
    args: ['-p', 'tsconfig.json'],
    needs: 'tsconfig.json',
    makes: COMPILED,
    // The compiler believes its own notes about what it wrote, also when that was deleted.
    forget: join(DIST, '.tsbuildinfo'),
  },
  {
    name: 'hub bundle',
    // That the hub was compiled anew says all: its own sources need not be looked through once more.
    sources: [relative(ROOT, stampOf({ name: 'hub' })), BUNDLER],
    except: [],
    tool: BUNDLER,
    args: [],
    needs: BUNDLER,
    makes: MAIN,
  },
  ...['assistant', 'graphiql', 'sign-in'].map((page) => ({
    name: `${page} page`,
    sources: [join(CONSOLE, page), CONSOLE_CONFIG, 'package-lock.json'],
    except: [],
    tool: join('node_modules', 'vite', 'bin', 'vite.js'),
    args: ['build', '--config', CONSOLE_CONFIG, '--mode', page, '--logLevel', 'warn'],
    needs: join(CONSOLE, page),
    makes: join(DIST, 'console', page),
  })),
];

/** Builds every part whose sources are not the ones it was built from. */
export async function ensureBuilt() {
  const isDue = (part) => existsSync(join(ROOT, part.needs)) && !isFresh(part);
  if (!PARTS.some(isDue)) return;
  await withLock('build', async () => {
    for (const part of PARTS) if (isDue(part)) await build(part);
  });
}

async function build(part) {
  const began = Date.now();
  const state = fingerprint(part);
  say(`building the ${part.name} …`);
  mkdirSync(DIST, { recursive: true });
  if (part.forget && !existsSync(part.makes)) rmSync(part.forget, { force: true });
  rmSync(stampOf(part), { force: true });
  // To a terminal, Vite would draw its progress over our lines.
  const env = { ...process.env, CI: 'true' };
  const code = await runProgram(process.execPath, [join(ROOT, part.tool), ...part.args], { env });
  if (code !== 0) throw new CannotContinue(`the ${part.name} does not build: see the lines above`);
  writeFileSync(stampOf(part), state);
  say(`the ${part.name} is built (${((Date.now() - began) / 1000).toFixed(1)} s)`);
}

function isFresh(part) {
  try {
    return existsSync(part.makes) && readFileSync(stampOf(part), 'utf8') === fingerprint(part);
  } catch {
    return false;
  }
}

function stampOf(part) {
  return join(DIST, `.built-${part.name.replace(' ', '-')}`);
}

/** Names, sizes and times of all sources: a file that was deleted or brought back counts as a change too. */
function fingerprint({ sources, except }) {
  const hash = createHash('sha256');
  const visit = (path) => {
    if (except.includes(path)) return;
    const found = statSync(join(ROOT, path), { throwIfNoEntry: false });
    if (!found) return;
    if (found.isDirectory()) {
      for (const name of readdirSync(join(ROOT, path)).sort()) {
        if (name !== 'node_modules') visit(join(path, name));
      }
    } else {
      hash.update(`${path} ${found.size} ${found.mtimeMs}\n`);
    }
  };
  for (const source of sources) visit(source);
  return hash.digest('hex');
}
