import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { CannotContinue } from './cannot-continue.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { MAIN, ROOT, TOOLS } from './paths.mjs';
import { ensureRedis } from './redis.mjs';
import { say } from './say.mjs';

const NEEDS_REDIS = new Set(['start', 'test', 'faults', 'storm', 'bench', 'simulate']);

/** Prepares what the command needs, then runs it, in this process. */
export async function runCommand(args) {
  endWithTheFirstRun();
  childrenUseThisNode();
  keepCompiledCode();
  const [command = '', ...rest] = args;
  const asksForHelp = rest.some((arg) => arg === '--help' || arg === '-h');
  await ensureDependencies();
  if (NEEDS_REDIS.has(command) && !asksForHelp) await ensureRedis();
  switch (command) {
    case 'test': {
      const { test } = await import('../commands/test.mjs');
      return test(rest);
    }
    case 'format': {
      const { format } = await import('../commands/format.mjs');
      return format();
    }
    case 'build':
      await ensureBuilt();
      return say('everything is built');
    default:
      await ensureBuilt();
      return runHub(args);
  }
}

async function runHub(args) {
  if (!existsSync(MAIN)) throw new CannotContinue('the build has made no dist/hub/main.js');
  process.argv = [process.execPath, MAIN, ...args];
  await import(pathToFileURL(MAIN).href);
}

/** Where an older Node started this one, the two end together, also when that one was killed. */
function endWithTheFirstRun() {
  const isSecondRun = process.env.TUANJIE_HUB_SECOND_RUN !== undefined;
  delete process.env.TUANJIE_HUB_SECOND_RUN;
  if (!isSecondRun || !process.connected) return;
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel?.unref();
}

/** What Node has compiled is kept from one start to the next, of this process and of its children. */
function keepCompiledCode() {
  process.env.NODE_COMPILE_CACHE ??= join(TOOLS, 'compile-cache');
  enableCompileCache(process.env.NODE_COMPILE_CACHE);
}

/** A program that one of our children looks up as `node` must be this Node, not an older one. */
function childrenUseThisNode() {
  const first = [dirname(process.execPath), join(ROOT, 'node_modules', '.bin')];
  const others = (process.env.PATH ?? '').split(delimiter).filter((folder) => !first.includes(folder));
  process.env.PATH = [...first, ...others].join(delimiter);
}
