import type { FastifyInstance } from 'fastify';

/**
 * What every answer of the hub says besides (安全响应头): that it is what its type says, where nobody came from, and,
 * unless the door says otherwise, that it is not to be kept anywhere.
 */
export function safeHeaders(app: FastifyInstance): void {
  app.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'no-referrer');
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}
