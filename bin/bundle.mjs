import { dirname } from 'node:path';
import { rolldown } from 'rolldown';
import { COMPILED, MAIN } from './bootstrap/paths.mjs';

/**
 * Packages of very many small files that find nothing by their place on the disk. Node takes longer to find a file than to
 * run it, and every process of the hub would find them all again.
 */
const PUT_IN =
  /^(@graphql-hive\/router-runtime|@graphql-mesh\/|@graphql-tools\/|@theguild\/federation-composition|graphql-scalars|type-graphql|zod)/;

const isOurs = (id) => id.startsWith('.') || id.startsWith('/');

// The compiled hub, gathered in a few files; said is only what is wrong.
const bundle = await rolldown({
  input: { main: COMPILED },
  platform: 'node',
  logLevel: 'warn',
  external: (id) => !isOurs(id) && !PUT_IN.test(id),
});
await bundle.write({
  dir: dirname(MAIN),
  format: 'esm',
  // As deep as the files they are made of, which look for others beside them.
  chunkFileNames: 'parts/[name]-[hash].js',
  cleanDir: true,
  sourcemap: true,
  // Types of the graph and models of the store are named after their classes.
  keepNames: true,
});
await bundle.close();
