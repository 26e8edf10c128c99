import { createReadStream, readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { FastifyInstance } from 'fastify';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

/** A page that was built into files (静态页面). */
export interface StaticPage {
  /** Where it is served, such as `/graphiql`. */
  readonly path: string;
  /** Where its files are, such as `dist/console/graphiql`. */
  readonly folder: string;
  /** What it may load, by directive, besides what is forbidden to every page. */
  readonly contentPolicy: Readonly<Record<string, string>>;
}

const FORBIDDEN = {
  'default-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/** The files by their path under the page's own: nothing else can be asked for. */
const filesOf = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(folder, file).split(sep).join('/'), file]),
  );

/**
 * Serves a page that was built into files.
 *
 * @throws Error when the folder is not there: the page has not been built
 */
export function serveStaticPage(app: FastifyInstance, { path, folder, contentPolicy }: StaticPage): void {
  const files = filesOf(folder);
  const policy = Object.entries({ ...FORBIDDEN, ...contentPolicy })
    .map((directive) => directive.join(' '))
    .join('; ');
  app.addHook('onSend', async (_request, reply) => {
    reply.headers({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    });
  });
  app.get(path, async (request, reply) => {
    const query = request.url.indexOf('?');
    return reply.redirect(`${path}/${query === -1 ? '' : request.url.slice(query)}`, 308);
  });
  app.get<{ Params: { '*': string } }>(`${path}/*`, async (request, reply) => {
    const asked = request.params['*'] || 'index.html';
    const file = files.get(asked);
    if (!file) return reply.callNotFound();
    // Every file but the page itself has a hash of its content in its name.
    const caching = asked === 'index.html' ? 'no-cache' : 'public, max-age=31536000, immutable';
    return reply
      .header('cache-control', caching)
      .type(CONTENT_TYPES[extname(asked)] ?? 'application/octet-stream')
      .send(createReadStream(file));
  });
}
