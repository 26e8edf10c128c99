import { createReadStream, readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { FastifyInstance } from 'fastify';

/** The page is built from our own files alone; the editor draws itself with inline styles. */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

/** The files of the built page by their path under `/graphiql/`: nothing else can be asked for. */
const filesOf = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(folder, file).split(sep).join('/'), file]),
  );

export interface GraphiqlPluginOptions {
  /** Where the built page is, for example `dist/console/graphiql`. */
  readonly folder: string;
}

/**
 * Serves the page for trying the graph at `/graphiql` (图接口调试页).
 *
 * @throws Error when the folder is not there: the page has not been built
 */
export async function graphiqlPlugin(app: FastifyInstance, { folder }: GraphiqlPluginOptions): Promise<void> {
  const files = filesOf(folder);
  app.addHook('onSend', async (_request, reply) => {
    reply.headers({
      'content-security-policy': CONTENT_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    });
  });
  app.get('/graphiql', async (_request, reply) => reply.redirect('/graphiql/', 308));
  app.get<{ Params: { '*': string } }>('/graphiql/*', async (request, reply) => {
    const path = request.params['*'] || 'index.html';
    const file = files.get(path);
    if (!file) return reply.callNotFound();
    // Every file but the page itself has a hash of its content in its name.
    const caching = path === 'index.html' ? 'no-cache' : 'public, max-age=31536000, immutable';
    return reply
      .header('cache-control', caching)
      .type(CONTENT_TYPES[extname(path)] ?? 'application/octet-stream')
      .send(createReadStream(file));
  });
}
