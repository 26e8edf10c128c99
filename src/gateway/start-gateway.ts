import { ApolloServer, type ApolloServerOptionsWithGateway } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { Follows, Subgraph } from '../../schema/kit/index.js';
import type { AuditLog } from '../audit/audit-log.js';
import type { Clock } from '../domain/time/clock.js';
import type { Caller } from '../policy/caller.js';
import { apiSchemaOf } from './api-schema.js';
import { apolloOptions } from './apollo-options.js';
import { composeSupergraph } from './compose-supergraph.js';
import { type FederatedExecutor, federatedExecutor } from './federated-executor.js';
import { type FollowedOperation, followOperation, type SubscriptionRequest } from './follow-operation.js';
import type { GraphLog } from './graph-log.js';
import { httpExecutor } from './http-executor.js';
import { inProcessExecutor } from './in-process-executor.js';
import { DEFAULT_LIMITS, type Limits } from './limits.js';
import { createQueryPlanner } from './query-planner.js';
import { reservedAliases } from './validation-rules.js';

/** What Apollo Server knows of a request: who asks. */
export interface GatewayContext {
  readonly caller: Caller;
}

export interface GatewayOptions {
  /** All subgraphs of the graph, wherever they run: they make the schema. */
  readonly subgraphs: readonly Subgraph[];
  /** Subgraphs that are asked over HTTP instead of in process, by name. */
  readonly remote?: {
    readonly urls: Readonly<Record<string, string>>;
    /** Shared with those subgraphs; see `subgraphKey`. */
    readonly key: Uint8Array;
    /** How long to wait for one answer, in milliseconds. Default: 10 000. */
    readonly timeoutMs?: number;
  };
  /** Where what is shown and what is refused is recorded. */
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly log: GraphLog;
  /** In production the schema is not told to whoever asks. */
  readonly production: boolean;
  readonly limits?: Limits;
}

/** A running gateway (网关). */
export interface Gateway {
  readonly server: ApolloServer<GatewayContext>;
  readonly limits: Limits;
  /** What callers see. */
  readonly apiSchema: GraphQLSchema;
  /** What any Federation 2 router can load. */
  readonly supergraphSdl: string;
  /** Carries out an operation without Apollo Server, for transports of their own. */
  readonly execute: FederatedExecutor;
  /**
   * Reads a subscription.
   *
   * @throws GraphQLError with one of our codes for anything else
   */
  follow(request: SubscriptionRequest): FollowedOperation;
  stop(): Promise<void>;
}

function executorsOf({ subgraphs, remote, audit, clock, log }: GatewayOptions) {
  return Object.fromEntries(
    subgraphs.map((subgraph) => {
      const url = remote?.urls[subgraph.name];
      const { name } = subgraph;
      if (!remote || !url) return [name, inProcessExecutor(subgraph, { audit, clock }, log)];
      const { key, timeoutMs = 10_000 } = remote;
      return [name, httpExecutor({ name, url, key, clock, timeoutMs, log })];
    }),
  );
}

/** What each subscription of the graph follows. */
const followsOf = (subgraphs: readonly Subgraph[]): ReadonlyMap<string, Follows> =>
  new Map(
    subgraphs.flatMap(({ schema }) =>
      Object.values(schema.getSubscriptionType()?.getFields() ?? {}).flatMap(({ name, extensions }) =>
        extensions.follows ? [[name, extensions.follows as Follows] as const] : [],
      ),
    ),
  );

/**
 * Composes the subgraphs and starts the gateway.
 *
 * @throws CompositionFault when the subgraphs do not fit together
 * @throws Error when `remote` names a subgraph that there is not
 */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { subgraphs, remote, log, production, limits = DEFAULT_LIMITS } = options;
  const names = subgraphs.map(({ name }) => name);
  const stranger = Object.keys(remote?.urls ?? {}).find((name) => !names.includes(name));
  if (stranger) throw new Error(`There is no subgraph ${stranger}; there are ${names.join(', ')}.`);

  const supergraphSdl = composeSupergraph(subgraphs, remote?.urls);
  const apiSchema = apiSchemaOf(supergraphSdl, subgraphs);
  const planner = await createQueryPlanner(supergraphSdl, executorsOf(options));
  const executeOperation = federatedExecutor(apiSchema, planner, limits);

  const gateway: ApolloServerOptionsWithGateway<GatewayContext>['gateway'] = {
    onSchemaLoadOrUpdate(callback) {
      queueMicrotask(() => callback({ apiSchema, coreSupergraphSdl: supergraphSdl }));
      return () => {};
    },
    load: async () => ({
      executor: async ({ document, operation, request, context }) =>
        executeOperation({
          document,
          operation,
          variables: request.variables ?? {},
          caller: (context as GatewayContext).caller,
        }),
    }),
    stop: async () => {},
  };

  const server = new ApolloServer<GatewayContext>({
    ...apolloOptions(log),
    gateway,
    introspection: !production,
    validationRules: [reservedAliases],
    parseOptions: { maxTokens: limits.tokens },
  });
  await server.start();
  const rules = { schema: apiSchema, follows: followsOf(subgraphs), maxTokens: limits.tokens };
  return {
    server,
    limits,
    apiSchema,
    supergraphSdl,
    execute: executeOperation,
    follow: (request) => followOperation(request, rules),
    stop: () => server.stop(),
  };
}
