import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Bundles one of the console's pages with everything it needs: an office without internet can use it. The mode is the
 * page's name, which is also its folder and its path.
 */
export default defineConfig(({ mode: page }) => ({
  root: here(page),
  base: `/${page}/`,
  publicDir: false,
  // What is tested is what ships, whatever NODE_ENV says: React's development build would run effects twice, and the
  // other has no words for what a compiler writes in development.
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  oxc: { jsx: { runtime: 'automatic', development: false } },
  build: {
    outDir: here(`../../dist/console/${page}`),
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
}));
