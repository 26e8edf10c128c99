import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import type { Caller } from '../../policy/caller.js';
import type { ServiceContext } from '../../services/context.js';
import { openFile } from '../../services/governance/open-file.js';
import { graphqlErrorHandler, replyWithError } from '../graphql/graphql-errors.js';
import { type IdentifyCallersOptions, identifyCallers } from '../graphql/identify-callers.js';
import { photoPieceRoute } from './photo-piece-route.js';

export interface FilesPluginOptions extends IdentifyCallersOptions {
  readonly services: ServiceContext;
  readonly log: Logger;
}

/** What browsers show by themselves and can run nothing in. */
const SHOWN: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp']);

/**
 * Hands out the photos and papers of disputes at `/files/ID` (附件下载), to whoever may see them and with the look on
 * record. The type is what the bytes are; nothing in them may run, load or be framed.
 */
export async function filesPlugin(app: FastifyInstance, options: FilesPluginOptions): Promise<void> {
  const { services, log } = options;
  app.setErrorHandler(graphqlErrorHandler(log));
  identifyCallers(app, options);
  photoPieceRoute(app, services);
  app.get<{ Params: { id: string } }>('/files/:id', async (request, reply): Promise<FastifyReply> => {
    const caller = request.getDecorator<Caller>('caller');
    if (caller.role === 'anonymous') return replyWithError(reply, 'UNAUTHENTICATED', '请先登录。');
    const file = await openFile(request.params.id, caller, services);
    if (!file) return replyWithError(reply.code(404), 'NOT_FOUND', '没有找到该附件。');
    const { type, name, bytes } = file;
    const way = SHOWN.has(type) ? 'inline' : 'attachment';
    return reply
      .headers({
        'content-type': type,
        'content-disposition': `${way}; filename*=UTF-8''${encodeURIComponent(name)}`,
        'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
        'cache-control': 'no-store',
      })
      .send(Buffer.from(bytes));
  });
}
