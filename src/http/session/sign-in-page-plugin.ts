import type { FastifyInstance } from 'fastify';
import { serveStaticPage } from '../pages/static-page.js';

/** Our own files, and the QR code, which comes as a `data:` address. */
const CONTENT_POLICY = {
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
};

/**
 * Serves the page for signing in at `/sign-in` (登录页).
 *
 * @throws Error when the folder is not there: the page has not been built
 */
export async function signInPagePlugin(
  app: FastifyInstance,
  { folder }: { readonly folder: string },
): Promise<void> {
  serveStaticPage(app, { path: '/sign-in', folder, contentPolicy: CONTENT_POLICY });
}
