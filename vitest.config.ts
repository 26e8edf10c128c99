import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // Two copies of graphql (CommonJS and ES module) in one process refuse each other's schemas.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/bench/**'],
    // No test measures time: these end what hangs, also on a machine that has other things to do.
    testTimeout: 60_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    // Requests and records are made and thrown away by the thousand: more room for the young costs less collecting.
    execArgv: ['--max-semi-space-size=64'],
    // The hub is loaded once by each worker, not by each of hundreds of files: what a test changes, it puts back.
    isolate: false,
  },
});
