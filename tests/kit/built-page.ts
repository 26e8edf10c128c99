import { join } from 'node:path';
import { ROOT } from './running-hub.js';

/** Where the build has put a page of the console: what is tested is what ships. */
export const builtPage = (name: 'assistant' | 'graphiql' | 'sign-in'): string =>
  join(ROOT, 'dist/console', name);
