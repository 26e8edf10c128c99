import { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import type { Subgraph, SubgraphContext } from '../../../schema/kit/index.js';
import type { AuditLog } from '../../audit/audit-log.js';
import type { Clock } from '../../domain/time/clock.js';
import { apolloOptions } from '../../gateway/apollo-options.js';
import type { GraphLog } from '../../gateway/graph-log.js';
import { bodyHash } from '../../identity/body-hash.js';
import { singleUse } from '../../identity/single-use.js';
import { type SubgraphCall, verifyForSubgraph } from '../../identity/subgraph-token.js';
import { bearerToken } from './bearer-token.js';
import { graphqlErrorHandler, replyWithError } from './graphql-errors.js';
import { recordedAnswers } from './recorded-answers.js';

/** A fetch for a page of cases carries the keys of all of them. */
const BODY_BYTES = 8 * 1024 * 1024;

export interface SubgraphAppOptions {
  readonly subgraph: Subgraph;
  /** Shared with the gateway; see `subgraphKey`. */
  readonly key: Uint8Array;
  /** Where what is shown and what is refused is recorded. */
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly log: GraphLog;
}

/**
 * Serves one subgraph alone at `/graphql` (独立子图), behind the hub's gateway or any Federation 2 router that holds
 * the key. A request is answered with 401 unless its token names the caller, was signed for this subgraph and for
 * this very body, and was not used before.
 */
export async function subgraphApp(options: SubgraphAppOptions): Promise<FastifyInstance> {
  const { subgraph, audit, clock, log } = options;
  const shared = apolloOptions(log);
  const server = new ApolloServer<SubgraphContext>({
    ...shared,
    plugins: [...shared.plugins, recordedAnswers({ audit, clock }, log)],
    schema: subgraph.schema,
    introspection: true,
  });
  await server.start();

  const app = Fastify({ logger: false });
  app.addHook('onClose', () => server.stop());
  app.get('/healthz', async () => ({ subgraph: subgraph.name, status: 'ok' }));
  await app.register(async (guarded) => {
    guarded.setErrorHandler(graphqlErrorHandler(log));
    await guardSubgraph(guarded, options);
    guarded.route({
      method: 'POST',
      url: '/graphql',
      bodyLimit: BODY_BYTES,
      handler: fastifyApolloHandler(server, {
        context: async (request) => subgraph.newContext(request.getDecorator<SubgraphCall>('call').caller),
      }),
    });
  });
  return app;
}

async function guardSubgraph(app: FastifyInstance, options: SubgraphAppOptions): Promise<void> {
  const { subgraph, key, clock } = options;
  const spend = singleUse(clock);
  const refuse = (reply: FastifyReply) =>
    replyWithError(reply, 'UNAUTHENTICATED', 'This subgraph answers the gateway alone.');
  app.decorateRequest('call', null);
  app.decorateRequest('bodyHash', null);

  // Nobody's body is read whose token does not hold.
  app.addHook('onRequest', async (request, reply) => {
    const bearer = bearerToken(request.headers.authorization);
    const verified =
      bearer.kind === 'token' ? await verifyForSubgraph(bearer.token, key, subgraph.name, clock) : undefined;
    if (!verified?.accepted) return refuse(reply);
    request.setDecorator<SubgraphCall>('call', verified.caller);
    return undefined;
  });

  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    request.setDecorator<string>('bodyHash', bodyHash(body));
    void parse(request, body.toString('utf8'), done);
  });

  app.addHook('preValidation', async (request, reply) => {
    const { tokenId, bodyHash: bound, expiresAt } = request.getDecorator<SubgraphCall>('call');
    // Another body does not use the token up: whoever captured it must not be able to spoil the one it was made for.
    const holds = request.getDecorator<string | null>('bodyHash') === bound && spend(tokenId, expiresAt);
    return holds ? undefined : refuse(reply);
  });
}
