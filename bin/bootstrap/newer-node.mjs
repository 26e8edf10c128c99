import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CannotContinue } from './cannot-continue.mjs';
import { withLock } from './lock.mjs';
import { runNpm } from './npm.mjs';
import { TOOLS, TOOLS_BIN } from './paths.mjs';
import { readJson } from './read-json.mjs';
import { say } from './say.mjs';

const NEEDED_MAJOR = 24;
const NODE_VERSION = '24.21.0';
const NPM_VERSION = '11.19.1';
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];

/** Set for the second run, so that two Nodes can never call each other in a circle. */
const SECOND_RUN = 'TUANJIE_HUB_SECOND_RUN';

export function nodeIsNewEnough() {
  return Number.parseInt(process.versions.node, 10) >= NEEDED_MAJOR;
}

/** Brings Node 24 into `.tool/` where it is not there yet, and runs this command again with it. */
export async function runAgainWithNewerNode(args) {
  const bringing = `node-linux-${process.arch}`;
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch) || process.env[SECOND_RUN]) {
    throw new CannotContinue(
      `Node ${NEEDED_MAJOR} or newer is needed and this is ${process.version}: install it from https://nodejs.org/ and run the same command again`,
    );
  }
  if (!isBrought(bringing)) await withLock('Node', () => bring(bringing));
  await runAgain(args);
}

async function bring(name) {
  if (isBrought(name)) return;
  const began = Date.now();
  say(`this is Node ${process.version}; bringing Node ${NODE_VERSION} into .tool/ …`);
  const code = await runNpm([
    'install',
    '--prefix',
    TOOLS,
    '--no-save',
    '--no-package-lock',
    '--ignore-scripts',
    `${name}@${NODE_VERSION}`,
    `npm@${NPM_VERSION}`,
  ]);
  if (code !== 0 || !isBrought(name)) {
    throw new CannotContinue(
      `Node ${NODE_VERSION} could not be brought (npm ended with ${code}): install Node ${NEEDED_MAJOR} yourself, or look at the lines above, and run the same command again`,
    );
  }
  say(`Node ${NODE_VERSION} is there (${seconds(began)} s)`);
}

/** npm writes its own lock file last, so what that names is complete. */
function isBrought(name) {
  const { packages } = readJson(join(TOOLS, 'node_modules', '.package-lock.json')) ?? {};
  return (
    packages?.[`node_modules/${name}`]?.version === NODE_VERSION &&
    packages?.['node_modules/npm']?.version === NPM_VERSION &&
    existsSync(join(TOOLS_BIN, 'node'))
  );
}

function runAgain(args) {
  if (process.env.NODE_OPTIONS) say('NODE_OPTIONS was meant for another Node and is left out');
  const { NODE_OPTIONS, ...environment } = process.env;
  // Before the child is there: a signal that comes in between waits for it.
  for (const signal of FORWARDED) process.on(signal, () => child.kill(signal));
  const child = spawn(join(TOOLS_BIN, 'node'), [process.argv[1], ...args], {
    // The channel carries nothing: it closes when this process is gone, however it went.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      ...environment,
      PATH: [TOOLS_BIN, process.env.PATH].filter(Boolean).join(delimiter),
      [SECOND_RUN]: '1',
    },
  });
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      reject(new CannotContinue(`the Node in .tool/ does not run here (${error.message}): install Node 24`));
    });
    child.once('exit', (code, signal) => {
      if (signal) {
        process.removeAllListeners(signal);
        process.kill(process.pid, signal);
      }
      process.exitCode = code ?? 1;
      resolve();
    });
  });
}

function seconds(since) {
  return Math.round((Date.now() - since) / 1000);
}
