import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { AdviceSheet } from '../../domain/advice/advice-sheet.js';
import { lastRevision } from '../../domain/advice/sheet-state.js';
import { qrCode } from '../../identity/qr-code.js';
import { readAdviceSheet } from '../../services/assistant/read-advice-sheet.js';
import { readHandedSheet } from '../../services/assistant/read-handed-sheet.js';
import type { ShownSheet } from '../../services/assistant/show-sheet.js';
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

type Asked = FastifyRequest<{ Params: { id: string }; Querystring: { code?: unknown } }>;

/**
 * Serves the sheets at `/advice/ID` (建议单), to be printed, and the whole answer of each at `/advice/ID/answer`, to whoever
 * may read them and with the look on record. Whoever has not signed in is sent to the sign-in, and comes back; the answer
 * opens also to the code on the paper.
 */
export async function advicePlugin(app: FastifyInstance, options: AdvicePluginOptions): Promise<void> {
  const { services, publicUrl, log } = options;
  app.setErrorHandler(graphqlErrorHandler(log));

  /** What somebody who has signed in may read; `redirected` where nobody has. */
  async function readSignedIn(request: Asked): Promise<ShownSheet | undefined | 'redirected'> {
    const identified = await identifyRequest(request, options);
    if (!('caller' in identified)) await options.refused(request.ip, identified.cause);
    const caller = 'caller' in identified ? identified.caller : undefined;
    if (!caller || caller.role === 'anonymous') return 'redirected';
    return readAdviceSheet(request.params.id, caller, services);
  }

  async function show(
    reply: FastifyReply,
    body: string | undefined,
    missing = '没有找到该建议单。',
  ): Promise<FastifyReply> {
    return reply
      .code(body === undefined ? 404 : 200)
      .headers({
        'content-security-policy': POLICY,
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
      })
      .type('text/html; charset=utf-8')
      .send(
        `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>普法建议单</title><style>${SHEET_STYLE}</style></head><body>${body ?? `<main class="page"><p>${missing}</p></main>`}</body></html>`,
      );
  }
  const toSignIn = (request: Asked, reply: FastifyReply) =>
    reply.redirect(`/sign-in/?next=${encodeURIComponent(request.url)}`, 303);

  app.get('/advice/:id', async (request: Asked, reply) => {
    const found = await readSignedIn(request);
    if (found === 'redirected') return toSignIn(request, reply);
    return show(reply, found && renderSheet(found.sheet, found.answer, await qrCode(answerUrl(found.sheet))));
  });

  app.get('/advice/:id/answer', async (request: Asked, reply) => {
    const { code } = request.query;
    if (typeof code === 'string') {
      const held = await readHandedSheet(request.params.id, { code, address: request.ip }, services);
      return show(reply, held && renderAnswer(held.sheet, held.answer), HELD_IN_VAIN);
    }
    const found = await readSignedIn(request);
    if (found === 'redirected') return toSignIn(request, reply);
    return show(reply, found && renderAnswer(found.sheet, found.answer));
  });

  function answerUrl(sheet: AdviceSheet): string {
    const code = lastRevision(sheet).check?.holderCode;
    return `${publicUrl}/advice/${sheet.id}/answer${code === undefined ? '' : `?code=${code}`}`;
  }
}

/** A code that opens nothing: mistyped, of an older version, or lapsed. */
const HELD_IN_VAIN = '这个二维码已经失效，或者建议单另有新版。请找开单人要一张新的。';
