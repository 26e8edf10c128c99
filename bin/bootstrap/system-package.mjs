import { spawnSync } from 'node:child_process';
import { findProgram } from './find-program.mjs';
import { runProgram } from './run-program.mjs';
import { say } from './say.mjs';

/** How each system installs; the first whose program is there is the one to use. */
const INSTALLERS = [
  { program: 'apt-get', command: (name) => `apt-get update && apt-get install -y ${name}` },
  { program: 'dnf', command: (name) => `dnf install -y ${name}` },
  { program: 'apk', command: (name) => `apk add ${name}` },
  { program: 'pacman', command: (name) => `pacman -S ${name}` },
  { program: 'brew', command: (name) => `brew install ${name}`, asRoot: false },
];

/** The one command by which a person installs this package here; undefined where we do not know the system. */
export function installCommand(name) {
  const installer = INSTALLERS.find(({ program }) => findProgram(program));
  if (!installer) return undefined;
  const command = installer.command(name);
  return installer.asRoot === false || isRoot() ? command : `sudo sh -c '${command}'`;
}

/** Installs a Debian package where the user may; false where that is not so, or it failed. */
export async function installSystemPackage(name) {
  if (!findProgram('apt-get')) return false;
  const sudo = isRoot() ? [] : passwordlessSudo();
  if (!sudo) return false;
  say(`installing ${name} from the system's packages …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const aptGet = (...args) => {
    const [program, ...before] = [...sudo, 'apt-get', '-q', '-o', 'DPkg::Lock::Timeout=120'];
    return runProgram(program, [...before, ...args], { env });
  };
  // The list may be old and still name the package, so a failed update alone is no reason to give up.
  await aptGet('update');
  return (await aptGet('install', '-y', '--no-install-recommends', name)) === 0;
}

function isRoot() {
  return process.getuid?.() === 0;
}

function passwordlessSudo() {
  const works = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  return works ? ['sudo', '-n'] : undefined;
}
