import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Bundles the console's pages with everything they need: an office without internet can use them. */
export default defineConfig({
  root: here('graphiql'),
  base: '/graphiql/',
  publicDir: false,
  build: {
    outDir: here('../../dist/console/graphiql'),
    emptyOutDir: true,
    sourcemap: false,
    // Inlined files would be data: addresses, which the page's content policy forbids.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 8_000,
    rolldownOptions: {
      // React's marks for servers mean nothing in a bundle for browsers.
      onwarn: (warning, warn) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : warn(warning)),
    },
  },
  worker: { format: 'es' },
});
