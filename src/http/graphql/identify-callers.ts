import type { FastifyInstance } from 'fastify';
import type { Caller } from '../../policy/caller.js';
import { replyWithError } from './graphql-errors.js';
import { type Identification, identifyRequest } from './identify-request.js';

export interface IdentifyCallersOptions extends Identification {
  /** Records that a token or a session was not accepted: from where, and why. Never rejects. */
  refused(address: string, cause: string): Promise<void>;
}

/**
 * Finds out who asks before anything of a request is read (调用者识别), and keeps it as the decorator `caller`. Whoever
 * shows a token or a session that is not accepted is told so, and nothing is carried out.
 */
export function identifyCallers(app: FastifyInstance, options: IdentifyCallersOptions): void {
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
}
