import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOOLS } from './paths.mjs';
import { processIdentity } from './process-identity.mjs';
import { say } from './say.mjs';

const LOCK = join(TOOLS, 'lock');
const LOOK_AGAIN_MS = 200;

/**
 * Does something that no two commands may do in one checkout at once. The work must look again whether it is
 * still to be done: another command may have done it while this one waited.
 */
export async function withLock(what, work) {
  mkdirSync(TOOLS, { recursive: true });
  const mine = join(TOOLS, `lock.${process.pid}`);
  writeFileSync(mine, processIdentity(process.pid) ?? String(process.pid));
  try {
    await take(mine, what);
    try {
      return await work();
    } finally {
      rmSync(LOCK, { force: true });
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

async function take(mine, what) {
  let told = false;
  while (!tryToTake(mine)) {
    const holder = read(LOCK);
    if (holder === undefined) continue;
    if (!isAlive(holder)) {
      clear(holder);
      continue;
    }
    if (!told) say(`waiting for process ${pidOf(holder)}, which is preparing this checkout (${what}) …`);
    told = true;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}

/** A link appears with its content at once, which a file that is created and then written does not. */
function tryToTake(mine) {
  try {
    linkSync(mine, LOCK);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

/** Takes away the lock of a process that is gone, and puts it back if another was faster and took a new one. */
function clear(holder) {
  const aside = `${LOCK}.stale.${process.pid}`;
  try {
    renameSync(LOCK, aside);
    if (read(aside) !== holder) linkSync(aside, LOCK);
  } catch {
    // Another command cleared it first.
  }
  rmSync(aside, { force: true });
  rmSync(join(TOOLS, `lock.${pidOf(holder)}`), { force: true });
}

function isAlive(holder) {
  return processIdentity(pidOf(holder)) === holder;
}

function pidOf(holder) {
  return Number.parseInt(holder, 10);
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
