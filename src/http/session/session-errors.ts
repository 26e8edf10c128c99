import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { IdentityRefusal, IdentityRefusalCode } from '../../domain/people/identity-refusal.js';

/** What goes wrong before a use case is asked. */
const BEFORE: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ['BAD_REQUEST', '请求内容不正确。'],
  413: ['PAYLOAD_TOO_LARGE', '请求内容过大。'],
  415: ['UNSUPPORTED_MEDIA_TYPE', '请求内容须为 application/json。'],
  429: ['TOO_MANY_REQUESTS', '尝试过于频繁，请稍后再试。'],
};

const STATUS: Readonly<Partial<Record<IdentityRefusalCode, number>>> = {
  'sign-in-refused': 401,
  'sign-in-required': 401,
  'foreign-origin': 403,
  'setup-incomplete': 403,
  'post-required': 403,
  'post-not-yours': 403,
  'post-not-held': 403,
  'wrong-password': 403,
  'wrong-code': 403,
  'authenticator-not-begun': 409,
};

/** Answers with an error (错误应答): a code to program against, and a sentence to show. */
const replyWith = (reply: FastifyReply, status: number, code: string, message: string): FastifyReply =>
  reply.code(status).send({ error: { code, message } });

export function replyWithFault(reply: FastifyReply, status: 400 | 413 | 415 | 429): FastifyReply {
  const [code = '', message = ''] = BEFORE[status] ?? [];
  return replyWith(reply, status, code, message);
}

/** A rule that what was sent does not keep is 422. */
export const replyWithRefusal = (reply: FastifyReply, { code, message }: IdentityRefusal): FastifyReply =>
  replyWith(reply, STATUS[code] ?? 422, code.toUpperCase().replaceAll('-', '_'), message);

/** Fastify's error handler for these routes. What is inside stays inside, under an id that is shown. */
export const sessionErrorHandler =
  (logger: Logger) =>
  (error: FastifyError, _request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    // Many at once at one account are more than its document takes: they come again, or stay away.
    const status = error.code === 'WRITE_CONFLICT' ? 429 : (error.statusCode ?? 500);
    if (status === 400 || status === 413 || status === 415 || status === 429)
      return replyWithFault(reply, status);
    const id = randomUUID();
    logger.error({ id, err: error }, 'a request about a session failed');
    return replyWith(reply, 500, 'INTERNAL_SERVER_ERROR', `系统出现问题，请稍后再试。编号：${id}`);
  };
