import { resolve } from 'node:path';
import type { Config } from '../config.js';

interface Announced {
  readonly config: Config;
  readonly addresses: Readonly<Record<string, string>>;
  /** Platforms that have a sandbox in their place. */
  readonly sandboxes: readonly string[];
  /** Which document store is used. */
  readonly store: string;
  /** How long the start took. */
  readonly seconds: number;
}

/** What `hub start` says when everything is ready: where it is, what is not real, and how to stop it. */
export function announcement({ config, addresses, sandboxes, store, seconds }: Announced): string[] {
  const { http = '' } = addresses;
  const production = config.nodeEnv === 'production';
  return [
    `Tuanjie Hub is ready (${seconds.toFixed(1)} s).`,
    '',
    `  GraphQL   ${http}/graphql`,
    ...(production ? [] : [`  GraphiQL  ${http}/graphiql`]),
    `  Health    ${http}/healthz   ${http}/readyz`,
    ...sandboxes.map(
      (platform) => `  Sandbox   ${platform}: ${addresses[`${platform}-sandbox`]} (no real platform)`,
    ),
    `  Records   ${store}`,
    `  Wake-ups  ${config.redisUrl === undefined ? 'a private Redis' : 'REDIS_URL'}`,
    `  Data      ${resolve(config.dataDir)}`,
    '',
    ...(production ? [] : ['Try it: npm run -s hub -- demo']),
    'Stop it: Ctrl-C',
  ];
}
