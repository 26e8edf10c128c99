import { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Subgraph, SubgraphContext } from '../../../schema/kit/index.js';
import type { Clock } from '../../domain/time/clock.js';
import { apolloOptions } from '../../gateway/apollo-options.js';
import type { GraphLog } from '../../gateway/graph-log.js';
import { verifyForSubgraph } from '../../identity/subgraph-token.js';
import type { Caller } from '../../policy/caller.js';
import { bearerToken } from './bearer-token.js';
import { graphqlErrorHandler, replyWithError } from './graphql-errors.js';

/** A fetch for a page of cases carries the keys of all of them. */
const BODY_BYTES = 8 * 1024 * 1024;

export interface SubgraphAppOptions {
  readonly subgraph: Subgraph;
  /** Shared with the gateway; see `subgraphKey`. */
  readonly key: Uint8Array;
  readonly clock: Clock;
  readonly log: GraphLog;
}

/**
 * Serves one subgraph alone at `/graphql` (独立子图), behind the hub's gateway or any Federation 2 router that holds
 * the key. A request without the caller, signed for this subgraph, is answered with 401.
 */
export async function subgraphApp(options: SubgraphAppOptions): Promise<FastifyInstance> {
  const { subgraph, key, clock, log } = options;
  const server = new ApolloServer<SubgraphContext>({
    ...apolloOptions(log),
    schema: subgraph.schema,
    introspection: true,
  });
  await server.start();

  const app = Fastify({ logger: false });
  app.addHook('onClose', () => server.stop());
  app.get('/healthz', async () => ({ subgraph: subgraph.name, status: 'ok' }));
  await app.register(async (guarded) => {
    guarded.setErrorHandler(graphqlErrorHandler(log));
    guarded.decorateRequest('caller', null);
    guarded.addHook('onRequest', async (request, reply) => {
      const bearer = bearerToken(request.headers.authorization);
      const verified =
        bearer.kind === 'token'
          ? await verifyForSubgraph(bearer.token, key, subgraph.name, clock)
          : undefined;
      if (!verified?.accepted) {
        return replyWithError(reply, 'UNAUTHENTICATED', 'This subgraph answers the gateway alone.');
      }
      request.setDecorator<Caller>('caller', verified.caller);
      return undefined;
    });
    guarded.route({
      method: 'POST',
      url: '/graphql',
      bodyLimit: BODY_BYTES,
      handler: fastifyApolloHandler(server, {
        context: async (request) => subgraph.newContext(request.getDecorator<Caller>('caller')),
      }),
    });
  });
  return app;
}
