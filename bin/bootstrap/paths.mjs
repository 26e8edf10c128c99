import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What the bootstrap brings for this checkout alone; ignored by git. */
export const TOOLS = join(ROOT, '.tool');

/** The programs of the Node that was brought. */
export const TOOLS_BIN = join(TOOLS, 'node_modules', '.bin');

/** The hub as the compiler leaves it. */
export const COMPILED = join(ROOT, 'dist', 'src', 'main.js');

/** The hub after the build, as it is run. */
export const MAIN = join(ROOT, 'dist', 'hub', 'main.js');
