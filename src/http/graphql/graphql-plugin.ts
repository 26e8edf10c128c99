import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { GraphLog } from '../../gateway/graph-log.js';
import type { Gateway } from '../../gateway/start-gateway.js';
import type { Caller } from '../../policy/caller.js';
import { graphqlErrorHandler, replyWithError } from './graphql-errors.js';
import { type Identification, identifyRequest } from './identify-request.js';

export interface GraphqlPluginOptions extends Identification {
  readonly gateway: Gateway;
  readonly log: GraphLog;
  /** Records that a token or a session was not accepted: from where, and why. Never rejects. */
  refused(address: string, cause: string): Promise<void>;
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
  app.decorateRequest('caller', null);

  app.addHook('onRequest', async (request, reply) => {
    const identified = await identifyRequest(request, options);
    if ('caller' in identified) {
      request.setDecorator<Caller>('caller', identified.caller);
      return undefined;
    }
    const { code, message, cause, challenge } = identified;
    await options.refused(request.ip, cause);
    if (challenge !== undefined) reply.header('www-authenticate', challenge);
    return replyWithError(reply, code, message);
  });

  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    bodyLimit: gateway.limits.bodyBytes,
    handler: fastifyApolloHandler(gateway.server, {
      context: async (request) => ({ caller: request.getDecorator<Caller>('caller') }),
    }),
  });
}
