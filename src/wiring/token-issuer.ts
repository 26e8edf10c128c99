import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { TokenIssuer } from '../identity/oauth/issue-access-token.js';
import { TokenKeys } from '../identity/oauth/token-keys.js';
import { reachableHost } from '../supervisor/reachable-host.js';
import { clockOf } from './process-parts.js';

/** Where the keys are that sign tokens. */
export const tokenKeysFile = ({ tokenKeysFile, dataDir }: Config): string =>
  tokenKeysFile ?? join(dataDir, 'keys', 'token-signing.json');

/** Who signs the tokens of partners, in the name of the address that the hub is known by. */
export function tokenIssuer(config: Config, logger: Logger): TokenIssuer {
  const { publicUrl, host, port } = config;
  const clock = clockOf(config);
  return {
    keys: new TokenKeys(tokenKeysFile(config), clock, (trouble) => logger.error(trouble)),
    issuer: publicUrl ?? `http://${reachableHost(host)}:${port}`,
    clock,
  };
}
