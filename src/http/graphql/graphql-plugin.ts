import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { GraphLog } from '../../gateway/graph-log.js';
import type { Gateway } from '../../gateway/start-gateway.js';
import type { Caller } from '../../policy/caller.js';
import { graphqlErrorHandler } from './graphql-errors.js';
import { type IdentifyCallersOptions, identifyCallers } from './identify-callers.js';

export interface GraphqlPluginOptions extends IdentifyCallersOptions {
  readonly gateway: Gateway;
  readonly log: GraphLog;
}

/**
 * Serves the graph at `/graphql` (图接口).
 *
 * Without a token or a session one is nobody, who sees what is public; with one that is not accepted one is told so
 * before anything of the request is read, and nothing is carried out.
 */
export async function graphqlPlugin(app: FastifyInstance, options: GraphqlPluginOptions): Promise<void> {
  const { gateway, log } = options;
  app.setErrorHandler(graphqlErrorHandler(log));
  identifyCallers(app, options);
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    bodyLimit: gateway.limits.bodyBytes,
    handler: fastifyApolloHandler(gateway.server, {
      context: async (request) => ({ caller: request.getDecorator<Caller>('caller') }),
    }),
  });
}
