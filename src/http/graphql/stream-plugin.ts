import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/fastify';
import type { ChangeHints } from '../../domain/effects/change-hints.js';
import { isErrorCode } from '../../gateway/error-codes.js';
import type { FollowedOperation } from '../../gateway/follow-operation.js';
import type { GraphLog } from '../../gateway/graph-log.js';
import { liveAnswers } from '../../gateway/live-answers.js';
import { maskError } from '../../gateway/mask-error.js';
import type { Gateway } from '../../gateway/start-gateway.js';
import type { Caller } from '../../policy/caller.js';
import { graphqlErrorHandler, replyWithError } from './graphql-errors.js';
import { type IdentifyCallersOptions, identifyCallers } from './identify-callers.js';
import { identifyRequest } from './identify-request.js';

export interface StreamPluginOptions extends IdentifyCallersOptions {
  readonly gateway: Gateway;
  readonly hints: ChangeHints;
  readonly log: GraphLog;
  /** How often it is looked whether a subscriber may still listen, in milliseconds. */
  readonly recheckMs: number;
}

/** How many streams one caller may have open. */
const STREAMS_PER_CALLER = 20;

interface StreamBody {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown> | null;
}

const BODY_SCHEMA = {
  type: 'object',
  required: ['query'],
  properties: {
    query: { type: 'string' },
    operationName: { type: 'string', nullable: true },
    variables: { type: 'object', nullable: true },
  },
} as const;

/**
 * Serves subscriptions at `/graphql/stream` (图订阅), as server-sent events: one request, one stream, by the protocol
 * of graphql-sse. Whoever is shut out hears nothing of what changes afterwards, and the stream ends.
 */
export async function streamPlugin(app: FastifyInstance, options: StreamPluginOptions): Promise<void> {
  const { gateway, hints, log, recheckMs } = options;
  const closing = new AbortController();
  const open = new Map<string, number>();
  app.setErrorHandler(graphqlErrorHandler(log));
  identifyCallers(app, options);
  app.addHook('preClose', async () => closing.abort());

  const answersTo = (request: FastifyRequest, followed: FollowedOperation, ended: AbortSignal) =>
    liveAnswers({
      recheckMs,
      ended,
      listen: (heard) => hints.listen(followed.type, followed.id, heard),
      async caller() {
        const identified = await identifyRequest(request, options);
        return 'caller' in identified ? identified.caller : undefined;
      },
      async answer(caller) {
        const { document, operation } = followed;
        const variables = (request.body as StreamBody).variables ?? {};
        const { errors, ...answer } = await gateway.execute({ document, operation, variables, caller });
        return errors ? { errors: errors.map((error) => maskError(error, log)), ...answer } : answer;
      },
    });

  app.post<{ Body: StreamBody }>(
    '/graphql/stream',
    { bodyLimit: gateway.limits.bodyBytes, schema: { body: BODY_SCHEMA } },
    async (request, reply) => {
      const caller = request.getDecorator<Caller>('caller');
      if (caller.role === 'anonymous') {
        return replyWithError(reply, 'UNAUTHENTICATED', 'Subscriptions need a token: sign in first.');
      }
      const followed = readOperation(gateway, request.body);
      if (followed instanceof GraphQLError) {
        const { code } = followed.extensions;
        return replyWithError(reply, isErrorCode(code) ? code : 'BAD_REQUEST', followed.message);
      }
      const streams = open.get(caller.personId) ?? 0;
      if (streams >= STREAMS_PER_CALLER) {
        return replyWithError(reply, 'TOO_MANY_REQUESTS', 'Too many streams are open: close one first.');
      }
      open.set(caller.personId, streams + 1);
      const gone = new AbortController();
      reply.raw.once('close', () => {
        gone.abort();
        const left = (open.get(caller.personId) ?? 1) - 1;
        if (left > 0) open.set(caller.personId, left);
        else open.delete(caller.personId);
      });
      const ended = AbortSignal.any([closing.signal, gone.signal]);
      const handler = createHandler({ onSubscribe: () => answersTo(request, followed, ended) });
      reply.hijack();
      handler(request, reply).catch((error: Error) => {
        log.warn({ error: error.message }, 'a stream broke off');
        reply.raw.destroy();
      });
      return reply;
    },
  );
}

function readOperation(gateway: Gateway, body: StreamBody): FollowedOperation | GraphQLError {
  try {
    return gateway.follow({
      query: body.query,
      operationName: body.operationName ?? undefined,
      variables: body.variables ?? undefined,
    });
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}
