import type { FastifyReply } from 'fastify';

/** The codes that RFC 6749 §5.2 gives to a refused token, and two for when there is none to be had now. */
const STATUS = {
  invalid_request: 400,
  unsupported_grant_type: 400,
  invalid_scope: 400,
  invalid_client: 401,
  temporarily_unavailable: 429,
  server_error: 500,
} as const;

export type OauthError = keyof typeof STATUS;

/** Refuses a token (拒发令牌). */
export function replyWithOauthError(reply: FastifyReply, error: OauthError, why: string): FastifyReply {
  if (error === 'invalid_client') {
    reply.header('www-authenticate', 'Basic realm="tuanjie-hub", charset="UTF-8"');
  }
  return reply.code(STATUS[error]).send({ error, error_description: why });
}
