import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The longest by far are begun first, so that no worker is left with one of them at the end. */
class CrashesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const areCrashes = ({ moduleId }: TestSpecification) => moduleId.includes('/tests/faults/');
    return [...sorted.filter(areCrashes), ...sorted.filter((file) => !areCrashes(file))];
  }
}

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
    sequence: { sequencer: CrashesFirst },
    // Requests and records are made and thrown away by the thousand: more room for the young costs less collecting.
    execArgv: ['--max-semi-space-size=64'],
    // The hub is loaded once by each worker, not by each of hundreds of files: what a test changes, it puts back.
    isolate: false,
  },
});
