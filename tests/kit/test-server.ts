import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { type Logger, pino } from 'pino';
import { createCourtAdapter } from '../../adapters/court/adapter.js';
import { createGovernanceAppAdapter } from '../../adapters/governance-app/adapter.js';
import { createGridAdapter } from '../../adapters/grid/adapter.js';
import type { PlatformAdapter } from '../../adapters/port.js';
import { createPublicAccountAdapter } from '../../adapters/public-account/adapter.js';
import { wechatIdentity } from '../../adapters/public-account/resident-identity.js';
import { startSandboxes } from '../../adapters/sandbox-process.js';
import { platformState } from '../../jobs/platform-state.js';
import { SUBGRAPHS } from '../../schema/subgraphs.js';
import type { SmsSender } from '../../src/domain/account/sms-sender.js';
import type { Actor } from '../../src/domain/people/actor.js';
import type { PlatformName } from '../../src/domain/platforms/platform-name.js';
import { startGateway } from '../../src/gateway/start-gateway.js';
import { subgraphApp } from '../../src/http/graphql/subgraph-app.js';
import { startHttpServer } from '../../src/http/start-http-server.js';
import { issueDevelopmentToken } from '../../src/identity/issue-development-token.js';
import { TokenKeys } from '../../src/identity/oauth/token-keys.js';
import { signForSubgraph, subgraphKey } from '../../src/identity/subgraph-token.js';
import { verifyBearer } from '../../src/identity/verify-bearer.js';
import type { Caller } from '../../src/policy/caller.js';
import { freePort } from './free-port.js';
import { type TestHub, testHub } from './test-hub.js';

export const GRID_SECRET = 'the-secret-of-the-grid-platform';
export const GOVERNANCE_SECRET = 'the-secret-of-the-governance-app';
export const COURT_SECRET = 'the-secret-of-the-court-platform';
export const ACCOUNT = {
  appId: 'wx0123456789abcdef',
  secret: 'the-secret-of-the-public-account',
  token: 'TheTokenOfThePublicAccount',
  aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
};

/** As long as the settings say where they say nothing. */
const SESSION_TIMES = { idleMs: 30 * 60_000, longestMs: 12 * 3_600_000 };

/** What a caller over HTTP gets. */
export interface Reply {
  readonly status: number;
  readonly body: {
    readonly data?: Record<string, unknown> | null;
    readonly errors?: readonly { message: string; extensions?: { code?: string } }[];
  };
}

/** The hub with all its doors open on loopback, joined to the sandboxes, on a clock that the test moves. */
export interface TestServer {
  readonly hub: TestHub;
  readonly url: string;
  /** Where the keys are that sign the tokens of partners. */
  readonly tokenKeysFile: string;
  readonly sandboxes: Readonly<Record<PlatformName, string>>;
  ask(who: Actor | undefined, query: string, variables?: object): Promise<Reply>;
  /** A token for trying the hub as somebody. */
  token(who: Actor): Promise<string>;
  /** Asks a subgraph that is served alone as the gateway would, for this caller. */
  askSubgraph(name: string, who: Caller, query: string, variables?: object): Promise<Reply>;
  close(): Promise<void>;
}

/**
 * @param subgraphs `in-process`, or `over-http` with every subgraph served alone
 */
export async function testServer(
  subgraphs: 'in-process' | 'over-http',
  options: {
    readonly signInFolder?: string;
    readonly assistantFolder?: string;
    readonly logger?: Logger;
    readonly requestTimeoutMs?: number;
    /** Who sends text messages, where anybody does. */
    readonly smsSender?: SmsSender;
  } = {},
): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'hub-test-server-'));
  const logger = options.logger ?? pino({ level: 'silent' });
  const port = await freePort();
  const hub = await testHub(options);
  const { clock, services } = hub;
  const callback = (name: string) => `http://127.0.0.1:${port}/callbacks/${name}`;
  const sandboxes = await startSandboxes({
    folder,
    clock,
    grid: { port: 0, secret: GRID_SECRET, callbackUrl: callback('grid') },
    'governance-app': { port: 0, secret: GOVERNANCE_SECRET, callbackUrl: callback('governance-app') },
    court: { port: 0, secret: COURT_SECRET, callbackUrl: callback('court') },
    'public-account': { ...ACCOUNT, port: 0, callbackUrl: callback('public-account') },
  });
  const adapters: PlatformAdapter[] = [
    createGridAdapter({ baseUrl: sandboxes.addresses.grid, secret: GRID_SECRET, clock }),
    createGovernanceAppAdapter({
      baseUrl: sandboxes.addresses['governance-app'],
      secret: GOVERNANCE_SECRET,
      clock,
    }),
    createCourtAdapter({
      baseUrl: sandboxes.addresses.court,
      secret: COURT_SECRET,
      clock,
      breaker: { openForMs: 100 },
    }),
    createPublicAccountAdapter({
      ...ACCOUNT,
      baseUrl: sandboxes.addresses['public-account'],
      clock,
      state: platformState('public-account', services.repositories.platformStates),
      templates: { subscribe: 'T-progress' },
      breaker: { openForMs: 100 },
    }),
  ];
  hub.connect(adapters);
  for (const { name } of adapters) await services.repositories.platformHealth.declare(name, 'sandbox');

  const key = subgraphKey('a key of more than thirty-two bytes for tests');
  const all = Object.values(SUBGRAPHS).map((subgraph) => subgraph(services));
  const apps: FastifyInstance[] = [];
  const urls: Record<string, string> = {};
  if (subgraphs === 'over-http') {
    for (const subgraph of all) {
      const app = await subgraphApp({ subgraph, key, audit: services.audit, clock, log: logger });
      urls[subgraph.name] = `${await app.listen({ host: '127.0.0.1', port: 0 })}/graphql`;
      apps.push(app);
    }
  }
  const gateway = await startGateway({
    subgraphs: all,
    remote: { urls, key },
    audit: services.audit,
    clock,
    log: logger,
    production: false,
  });
  const tokenKey = new Uint8Array(randomBytes(32));
  const development = { key: tokenKey, clock, production: false };
  const tokenKeysFile = join(folder, 'keys', 'token-signing.json');
  const tokenIssuer = {
    keys: new TokenKeys(tokenKeysFile, clock),
    issuer: `http://127.0.0.1:${port}`,
    clock,
  };
  const access = { ...tokenIssuer, findPartner: (id: string) => services.repositories.partners.find(id) };
  const server = await startHttpServer({
    host: '127.0.0.1',
    port,
    gateway,
    sessions: {
      production: false,
      publicUrl: undefined,
      context: { ...services, sessionTimes: SESSION_TIMES },
    },
    hints: hub.hints,
    recheckMs: 50,
    refusalMs: 0,
    trustedProxies: [],
    identify: (token) => verifyBearer(token, { development, access }),
    residentIdentity: wechatIdentity({
      ...ACCOUNT,
      baseUrl: sandboxes.addresses['public-account'],
      authoriseUrl: sandboxes.addresses['public-account'],
      clock,
    }),
    tokenIssuer,
    services,
    adapters: new Map(adapters.map((adapter) => [adapter.name, adapter])),
    health: {
      auditHealth: () => hub.audit.health,
      async pingStore() {
        await services.repositories.connection.db?.command({ ping: 1 });
      },
      platforms: {
        grid: 'sandbox',
        'governance-app': 'sandbox',
        court: 'sandbox',
        'public-account': 'sandbox',
      },
    },
    graphiqlFolder: undefined,
    signInFolder: options.signInFolder,
    assistantFolder: options.assistantFolder,
    ...(options.requestTimeoutMs === undefined ? {} : { requestTimeoutMs: options.requestTimeoutMs }),
    logger,
  });
  return {
    hub,
    url: server.url,
    tokenKeysFile,
    sandboxes: sandboxes.addresses,
    token: (who) => issueDevelopmentToken(tokenKey, who, clock),
    async askSubgraph(name, who, query, variables = {}) {
      const body = JSON.stringify({ query, variables });
      const token = await signForSubgraph(key, { subgraph: name, caller: who, body }, clock);
      const response = await fetch(urls[name] ?? '', {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body,
      });
      return { status: response.status, body: (await response.json()) as Reply['body'] };
    },
    async ask(who, query, variables = {}) {
      const token = who && (await issueDevelopmentToken(tokenKey, who, clock));
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token ? { authorization: `Bearer ${token}` } : {}),
        },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, body: (await response.json()) as Reply['body'] };
    },
    async close() {
      await server.close();
      await gateway.stop();
      await Promise.all(apps.map((app) => app.close()));
      await sandboxes.close();
      await hub.close();
      await rm(folder, { recursive: true });
    },
  };
}
