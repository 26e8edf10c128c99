import { join } from 'node:path';
import { startSandboxes } from '../../adapters/sandbox-process.js';
import type { Config } from '../config.js';
import { clockOf, type RunningPart } from './process-parts.js';

/**
 * `hub sandbox`: stand-ins for the platforms (沙箱进程), listening where the hub will look for the platforms.
 *
 * @throws Error when an address or a secret is missing
 */
export async function sandbox(config: Config): Promise<RunningPart> {
  const { host, port, dataDir } = config;
  const stands = (name: 'grid' | 'court') => {
    const url = config[`${name}Url`];
    const secret = config[`${name}Secret`];
    if (url === undefined || secret === undefined) {
      throw new Error(`${name.toUpperCase()}_URL and ${name.toUpperCase()}_SECRET are needed`);
    }
    return {
      port: Number(new URL(url).port),
      secret,
      callbackUrl: `http://${host}:${port}/callbacks/${name}`,
    };
  };
  const sandboxes = await startSandboxes({
    folder: join(dataDir, 'sandbox'),
    clock: clockOf(config),
    grid: stands('grid'),
    court: stands('court'),
  });
  return {
    addresses: { 'grid-sandbox': sandboxes.addresses.grid, 'court-sandbox': sandboxes.addresses.court },
    close: () => sandboxes.close(),
  };
}
