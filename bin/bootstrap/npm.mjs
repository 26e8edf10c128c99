import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { TOOLS } from './paths.mjs';
import { runProgram } from './run-program.mjs';

/** What an outer `npm run` may hand on: where packages come from, and nothing about what it is doing. */
const HANDED_ON =
  /^npm_config_(registry|cache|userconfig|globalconfig|proxy|http_proxy|https_proxy|noproxy|cafile|ca|strict_ssl|offline|prefer_offline|fetch_.*|.*:registry|\/\/.*)$/i;

/** Runs npm with our own options; whatever the outer npm was told does not reach it. */
export function runNpm(args) {
  const { program, before } = npmProgram();
  const quiet = ['--no-fund', '--no-audit', '--no-update-notifier', '--loglevel=error'];
  return runProgram(program, [...before, ...args, ...quiet], { env: npmEnvironment() });
}

function npmProgram() {
  const brought = join(TOOLS, 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const outer = process.env.npm_execpath;
  if (process.execPath.startsWith(TOOLS) && existsSync(brought)) {
    return { program: process.execPath, before: [brought] };
  }
  // Yarn and pnpm set the same variable.
  if (outer && /npm-cli\.[cm]?js$/.test(outer) && existsSync(outer)) {
    return { program: process.execPath, before: [outer] };
  }
  return { program: 'npm', before: [] };
}

function npmEnvironment() {
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || HANDED_ON.test(name)),
  );
  // With a cache that cannot be written to, npm fails before it has done anything.
  if (!cacheIsWritable()) environment.npm_config_cache = join(TOOLS, 'npm-cache');
  return environment;
}

function cacheIsWritable() {
  let folder = resolve(process.env.npm_config_cache ?? join(homedir(), '.npm'));
  // npm makes what is missing, so what counts is the nearest folder that is there.
  while (!existsSync(folder)) folder = dirname(folder);
  try {
    accessSync(folder, constants.W_OK);
    return statSync(folder).isDirectory();
  } catch {
    return false;
  }
}
