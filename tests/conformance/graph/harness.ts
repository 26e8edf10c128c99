import { randomBytes } from 'node:crypto';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Subgraph } from '../../../schema/kit/index.js';
import type { Actor } from '../../../src/domain/people/actor.js';
import type { Clock } from '../../../src/domain/time/clock.js';
import type { Limits } from '../../../src/gateway/limits.js';
import { type Gateway, startGateway } from '../../../src/gateway/start-gateway.js';
import { graphqlPlugin } from '../../../src/http/graphql/graphql-plugin.js';
import { subgraphApp } from '../../../src/http/graphql/subgraph-app.js';
import { issueDevelopmentToken } from '../../../src/identity/issue-development-token.js';
import { subgraphKey } from '../../../src/identity/subgraph-token.js';
import { verifyToken } from '../../../src/identity/verify-token.js';
import { MemoryAuditLog } from '../../kit/memory-audit-log.js';
import { buildCases } from './example/cases.js';
import { buildCourt } from './example/court.js';
import { buildPeople } from './example/people.js';

export const NOW = new Date('2026-05-01T02:00:00Z');
export const clock: Clock = { now: () => NOW };
export const tokenKey = new Uint8Array(randomBytes(32));
export const graphKey = subgraphKey('a key of more than thirty-two bytes for tests');

export const MEDIATOR: Actor = {
  personId: 'p1',
  name: '普永康',
  role: 'peoples-mediator',
  areaCode: '530112010-C03',
};
export const DESK: Actor = { personId: 'p2', name: '张敏', role: 'desk', areaCode: '530112010' };
export const GRID_WORKER: Actor = {
  personId: 'p3',
  name: '李勇',
  role: 'grid-worker',
  areaCode: '530112010-007',
};

export interface Answer {
  readonly status: number;
  readonly body: {
    readonly data?: unknown;
    readonly errors?: readonly {
      message: string;
      path?: (string | number)[];
      extensions?: Record<string, unknown>;
    }[];
  };
  readonly text: string;
  readonly headers: Headers;
}

export interface Graph {
  readonly url: string;
  readonly gateway: Gateway;
  readonly audit: MemoryAuditLog;
  /** Why tokens were not accepted. */
  readonly refusedTokens: readonly string[];
  /** Everything that was logged, as text. */
  readonly log: string[];
  /** Where each subgraph is served, when it is. */
  readonly subgraphs: ReadonlyMap<string, { readonly url: string; readonly app: FastifyInstance }>;
  ask(query: string, options?: { as?: Actor; variables?: Record<string, unknown> }): Promise<Answer>;
  post(body: string, headers?: Record<string, string>): Promise<Answer>;
  close(): Promise<void>;
}

export interface GraphOptions {
  readonly where: 'in process' | 'over HTTP';
  readonly production?: boolean;
  readonly limits?: Limits;
  readonly timeoutMs?: number;
  readonly subgraphs?: readonly Subgraph[];
}

async function listen(app: FastifyInstance): Promise<string> {
  return app.listen({ host: '127.0.0.1', port: 0 });
}

/** Starts the example graph, with its subgraphs in this process or each behind a port of its own. */
export async function startGraph(options: GraphOptions): Promise<Graph> {
  const lines: string[] = [];
  const write = (details: object, message: string) => {
    const error = 'err' in details && details.err instanceof Error ? details.err.message : '';
    lines.push(`${message} ${error} ${JSON.stringify(details)}`);
  };
  const log = { error: write, warn: write };
  const audit = new MemoryAuditLog();
  const refusedTokens: string[] = [];
  const subgraphs = options.subgraphs ?? [buildCases(), buildPeople(), buildCourt()];

  const served = new Map<string, { url: string; app: FastifyInstance }>();
  if (options.where === 'over HTTP') {
    for (const subgraph of subgraphs) {
      const app = await subgraphApp({ subgraph, key: graphKey, audit, clock, log });
      served.set(subgraph.name, { url: `${await listen(app)}/graphql`, app });
    }
  }
  const urls = Object.fromEntries([...served].map(([name, { url }]) => [name, url]));
  const gateway = await startGateway({
    subgraphs,
    ...(served.size > 0 ? { remote: { urls, key: graphKey, timeoutMs: options.timeoutMs ?? 5_000 } } : {}),
    audit,
    clock,
    log,
    production: options.production ?? false,
    ...(options.limits ? { limits: options.limits } : {}),
  });
  const app = Fastify();
  await app.register(graphqlPlugin, {
    gateway,
    log,
    refused: async (_address, cause) => void refusedTokens.push(cause),
    identify: (token: string) => verifyToken(token, { key: tokenKey, clock, production: false }),
  });
  const url = `${await listen(app)}/graphql`;

  const post = async (body: string, headers: Record<string, string> = {}): Promise<Answer> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    const text = await response.text();
    return { status: response.status, body: JSON.parse(text), text, headers: response.headers };
  };

  return {
    url,
    audit,
    refusedTokens,
    gateway,
    log: lines,
    subgraphs: served,
    post,
    async ask(query, { as, variables } = {}) {
      const authorization = as ? `Bearer ${await issueDevelopmentToken(tokenKey, as, clock)}` : '';
      return post(JSON.stringify({ query, variables }), { authorization });
    },
    async close() {
      await app.close();
      await gateway.stop();
      for (const { app: served_ } of served.values()) await served_.close();
    },
  };
}
