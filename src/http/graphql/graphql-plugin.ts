import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { GraphLog } from '../../gateway/graph-log.js';
import type { Gateway } from '../../gateway/start-gateway.js';
import type { TokenFault, Verified } from '../../identity/token-fault.js';
import { ANONYMOUS, type Caller } from '../../policy/caller.js';
import { bearerToken } from './bearer-token.js';
import { graphqlErrorHandler, replyWithError } from './graphql-errors.js';

export interface GraphqlPluginOptions {
  readonly gateway: Gateway;
  /** Who shows this token. */
  identify(token: string): Promise<Verified<Caller>>;
  readonly log: GraphLog;
}

const WHY: Readonly<Record<TokenFault, string>> = {
  malformed: 'it cannot be read',
  'bad-signature': 'its signature does not match',
  'wrong-issuer': 'it was not made for this hub',
  'wrong-audience': 'it was not made for this hub',
  expired: 'it has expired',
  'unknown-role': 'it names a role that nobody can hold',
  'unknown-area': 'it names an area that does not exist',
  'development-token': 'it is for development, and this hub is in production',
};

/**
 * Serves the graph at `/graphql` (图接口).
 *
 * Without a token one is nobody, who sees what is public; with a token that is not accepted one is told so
 * before anything of the request is read, and nothing is carried out.
 */
export async function graphqlPlugin(app: FastifyInstance, options: GraphqlPluginOptions): Promise<void> {
  const { gateway, identify, log } = options;
  app.setErrorHandler(graphqlErrorHandler(log));
  app.decorateRequest('caller', null);

  app.addHook('onRequest', async (request, reply) => {
    const bearer = bearerToken(request.headers.authorization);
    if (bearer.kind === 'absent') {
      request.setDecorator<Caller>('caller', ANONYMOUS);
      return;
    }
    const verified: Verified<Caller> =
      bearer.kind === 'token' ? await identify(bearer.token) : { accepted: false, fault: 'malformed' };
    if (verified.accepted) {
      request.setDecorator<Caller>('caller', verified.caller);
      return;
    }
    reply.header('www-authenticate', 'Bearer error="invalid_token"');
    return replyWithError(reply, 'UNAUTHENTICATED', `The token is not accepted: ${WHY[verified.fault]}.`);
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
