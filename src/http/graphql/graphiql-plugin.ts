import type { FastifyInstance } from 'fastify';
import { serveStaticPage } from '../pages/static-page.js';

/** The page is built from our own files alone; the editor draws itself with inline styles. */
const CONTENT_POLICY = {
  'script-src': "'self'",
  'worker-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'font-src': "'self' data:",
  'connect-src': "'self'",
};

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
  serveStaticPage(app, { path: '/graphiql', folder, contentPolicy: CONTENT_POLICY });
}
