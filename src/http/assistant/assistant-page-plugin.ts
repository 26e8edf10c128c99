import type { FastifyInstance } from 'fastify';
import { serveStaticPage } from '../pages/static-page.js';

/** Our own files and our own graph. */
const CONTENT_POLICY = {
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
};

/**
 * Serves the page of the legal assistant at `/assistant` (法律助手页).
 *
 * @throws Error when the folder is not there: the page has not been built
 */
export async function assistantPagePlugin(
  app: FastifyInstance,
  { folder }: { readonly folder: string },
): Promise<void> {
  serveStaticPage(app, { path: '/assistant', folder, contentPolicy: CONTENT_POLICY });
}
