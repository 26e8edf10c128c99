import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';

const STYLE = `body{margin:0;font:18px/1.7 system-ui,sans-serif;color:#222;background:#f6f6f4}
main{max-width:32rem;margin:0 auto;padding:3rem 1.25rem}h1{font-size:1.4rem}a{color:#0b5a3e}`;

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What a resident is told; all of it our own words. */
export interface ResidentPage {
  readonly title: string;
  readonly text: string;
  /** Whether trying once more may help. */
  readonly again?: true;
}

/** Shows a resident a page (群众提示页) that fits a telephone and loads nothing. */
export function replyWithPage(
  reply: FastifyReply,
  status: number,
  { title, text, again }: ResidentPage,
): FastifyReply {
  const link = again ? '<p><a href="/sign-in/wechat">重新登录</a></p>' : '';
  return reply
    .code(status)
    .headers({
      'cache-control': 'no-store',
      'content-security-policy': POLICY,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    .type('text/html; charset=utf-8')
    .send(
      `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${STYLE}</style></head><body><main><h1>${title}</h1><p>${text}</p>${link}</main></body></html>`,
    );
}
