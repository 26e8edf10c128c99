import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { asksPort } from '../asks-port.js';
import { findProgram } from '../find-program.js';
import type { ProcessPlan } from '../process-plan.js';
import { StartError } from '../start-error.js';

/**
 * A private Redis (私有 Redis) for this data folder, from the system's packages.
 *
 * It holds wake-ups only, and may lose all of them: writing to the disk once a second is more than is needed, and
 * spares a trial machine a wait for the disk at every job. It must not evict: BullMQ's own records have no copy.
 *
 * @throws StartError when there is no Redis on this machine
 */
export function redisPlan(dataDir: string, port: number): ProcessPlan {
  const program = findProgram('redis-server', 'valkey-server');
  if (program === undefined) {
    throw new StartError('redis-server is not on the PATH: install it, or set REDIS_URL');
  }
  const folder = join(dataDir, 'redis');
  mkdirSync(folder, { recursive: true });
  const settings = {
    port: String(port),
    bind: '127.0.0.1',
    // The working directory, so that no path has to survive Redis's own quoting.
    dir: '.',
    logfile: 'redis.log',
    appendonly: 'yes',
    appendfsync: 'everysec',
    save: '',
    'maxmemory-policy': 'noeviction',
    daemonize: 'no',
  };
  return {
    name: 'redis',
    program,
    args: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]),
    folder,
    // While it reads its file it answers, but not with PONG.
    ready: () => asksPort(port, { send: 'PING\r\n', expect: '+PONG' }),
    addresses: { redis: `redis://127.0.0.1:${port}` },
    hint: join(folder, 'redis.log'),
  };
}
