import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The manifest of the peers, seen from the compiled bench. */
export const PEERS_MANIFEST = fileURLToPath(new URL('../../../../tests/bench/package.json', import.meta.url));

/**
 * Installs what we are measured against, where it is not there yet. It has a lock file of its own: nothing that ships
 * depends on it.
 *
 * @throws Error when npm cannot bring it
 */
export async function installPeers(print: (line: string) => void): Promise<void> {
  const folder = dirname(PEERS_MANIFEST);
  if (existsSync(join(folder, 'node_modules', '.package-lock.json'))) return;
  print('installing the peers (npm ci in tests/bench) …');
  const npm = spawn('npm', ['ci', '--ignore-scripts'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(npm, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`npm ci in tests/bench ended with ${code}`);
}
