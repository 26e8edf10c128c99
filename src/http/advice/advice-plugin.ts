import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { qrCode } from '../../identity/qr-code.js';
import { readAdviceSheet } from '../../services/assistant/read-advice-sheet.js';
import type { ServiceContext } from '../../services/context.js';
import { graphqlErrorHandler } from '../graphql/graphql-errors.js';
import type { IdentifyCallersOptions } from '../graphql/identify-callers.js';
import { identifyRequest } from '../graphql/identify-request.js';
import { renderAnswer, renderSheet } from './render-sheet.js';
import { SHEET_STYLE } from './sheet-style.js';

export interface AdvicePluginOptions extends IdentifyCallersOptions {
  readonly services: ServiceContext;
  /** How browsers reach the hub: the QR code leads there. */
  readonly publicUrl: string;
  readonly log: Logger;
}

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(SHEET_STYLE).digest('base64')}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

type Asked = FastifyRequest<{ Params: { id: string } }>;

/**
 * Serves the sheets at `/advice/ID` (建议单), to be printed, and the whole answer of each at `/advice/ID/answer`, to whoever
 * may read them and with the look on record. Whoever has not signed in is sent to the sign-in, and comes back.
 */
export async function advicePlugin(app: FastifyInstance, options: AdvicePluginOptions): Promise<void> {
  const { services, publicUrl, log } = options;
  app.setErrorHandler(graphqlErrorHandler(log));

  const show =
    (render: (found: NonNullable<Awaited<ReturnType<typeof readAdviceSheet>>>) => Promise<string> | string) =>
    async (request: Asked, reply: FastifyReply): Promise<FastifyReply> => {
      const identified = await identifyRequest(request, options);
      if (!('caller' in identified)) await options.refused(request.ip, identified.cause);
      const caller = 'caller' in identified ? identified.caller : undefined;
      if (!caller || caller.role === 'anonymous')
        return reply.redirect(`/sign-in/?next=${encodeURIComponent(request.url)}`, 303);
      const found = await readAdviceSheet(request.params.id, caller, services);
      const body = found ? await render(found) : '<main class="page"><p>没有找到该建议单。</p></main>';
      return reply
        .code(found ? 200 : 404)
        .headers({ 'content-security-policy': POLICY, 'cache-control': 'no-store' })
        .type('text/html; charset=utf-8')
        .send(
          `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>普法建议单</title><style>${SHEET_STYLE}</style></head><body>${body}</body></html>`,
        );
    };
  app.get(
    '/advice/:id',
    show(async ({ sheet, answer }) =>
      renderSheet(sheet, answer, await qrCode(`${publicUrl}/advice/${sheet.id}/answer`)),
    ),
  );
  app.get(
    '/advice/:id/answer',
    show(({ sheet, answer }) => renderAnswer(sheet, answer)),
  );
}
