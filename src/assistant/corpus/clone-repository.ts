import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CorpusImportError } from './corpus-import-error.js';

/** No collection of statutes takes longer than this, even over a slow line. */
const LONGEST_MS = 10 * 60 * 1000;
/** What git said last is worth showing; all of it is not. */
const SHOWN_SIGNS = 300;

/** A repository as it was fetched. */
export interface ClonedRepository {
  readonly folder: string;
  /** The commit that was fetched (提交号). */
  readonly commit: string;
}

/**
 * Fetches the newest state of a git repository with the system's git, without its history. What it brings is only ever
 * read: no hook, no submodule, no filter, no symbolic link and no setting of this machine's user has a say, and git
 * asks nobody for a password.
 *
 * @param address as `repositoryAddress` let it through
 * @param home an empty folder that all of it goes into
 * @throws CorpusImportError when there is no git, or it did not bring anything
 */
export async function cloneRepository(address: string, home: string): Promise<ClonedRepository> {
  const folder = join(home, 'laws');
  await mkdir(home, { recursive: true });
  await git(home, [
    'clone',
    ...['--depth', '1', '--single-branch', '--no-tags', '--no-recurse-submodules', '--template', ''],
    ...['--', address, folder],
  ]);
  const commit = (await git(home, ['-C', folder, 'rev-parse', 'HEAD'])).trim();
  // Names of branches are files there, and could end in .md.
  await rm(join(folder, '.git'), { recursive: true, force: true });
  return { folder, commit };
}

async function git(home: string, args: readonly string[]): Promise<string> {
  const settings = [
    'core.symlinks=false',
    'core.hooksPath=/dev/null',
    'submodule.recurse=false',
    'transfer.fsckObjects=true',
    'http.followRedirects=false',
    'http.lowSpeedLimit=1000',
    'http.lowSpeedTime=30',
  ].flatMap((setting) => ['-c', setting]);
  const process = spawn('git', [...settings, ...args], {
    env: environment(home),
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LONGEST_MS,
  });
  let [said, complained] = ['', ''];
  process.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  process.stderr.setEncoding('utf8').on('data', (text: string) => {
    complained = (complained + text).slice(-SHOWN_SIGNS);
  });
  const [code] = await once(process, 'close').catch(() => {
    throw new CorpusImportError('git is not installed: fetch the repository yourself and import its folder');
  });
  if (code === 0) return said;
  const reason = complained.trim().split('\n').at(-1) || 'it took too long';
  throw new CorpusImportError(`git did not bring the repository (${reason})`);
}

/** Nothing of this process's environment but where programs and certificates lie and which proxy to use. */
function environment(home: string): Record<string, string> {
  const kept = [
    'PATH',
    'HTTPS_PROXY',
    'https_proxy',
    'NO_PROXY',
    'no_proxy',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
  ];
  return {
    ...Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),
    HOME: home,
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_ALLOW_PROTOCOL: 'https:http',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '/bin/false',
    GIT_LFS_SKIP_SMUDGE: '1',
  };
}
