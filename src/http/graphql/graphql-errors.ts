import type { FastifyError, FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';
import { ERROR_CODES, type ErrorCode } from '../../gateway/error-codes.js';
import type { GraphLog } from '../../gateway/graph-log.js';
import { maskError } from '../../gateway/mask-error.js';

/** Answers with one error in GraphQL's own shape (错误应答), so that clients need only one way of reading errors. */
export const replyWithError = (reply: FastifyReply, code: ErrorCode, message: string): FastifyReply =>
  reply
    .code(ERROR_CODES[code])
    .type('application/json; charset=utf-8')
    .send({ errors: [{ message, extensions: { code } }] });

/** What goes wrong before GraphQL sees a request. */
const BEFORE_GRAPHQL: Readonly<Record<number, readonly [ErrorCode, string]>> = {
  400: ['BAD_REQUEST', 'The body is not valid JSON.'],
  413: ['PAYLOAD_TOO_LARGE', 'The body is too large.'],
  415: ['UNSUPPORTED_MEDIA_TYPE', 'The body must be application/json.'],
};

/** Fastify's error handler for a GraphQL route. */
export const graphqlErrorHandler =
  (log: GraphLog) =>
  (error: FastifyError, _request: unknown, reply: FastifyReply): FastifyReply => {
    const known = BEFORE_GRAPHQL[error.statusCode ?? 500];
    if (known) return replyWithError(reply, ...known);
    const masked = maskError(new GraphQLError('unexpected', { originalError: error }), log);
    return replyWithError(reply, 'INTERNAL_SERVER_ERROR', masked.message);
  };
