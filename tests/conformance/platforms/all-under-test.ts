import { readdirSync } from 'node:fs';
import { systemClock } from '../../../src/domain/time/system-clock.js';
import type { PlatformUnderTest } from './platform-under-test.js';
import { memoryState, SECRET } from './rig.js';

/** Every file here named `NAME-under-test` brings one platform: to add an adapter to the suite, add its file. */
const OWN_FILE = /^(?!all-|platform-)[a-z-]+-under-test\.[jt]s$/;

/** All platforms whose adapters are put to the test. */
export const ALL_UNDER_TEST: readonly PlatformUnderTest[] = await Promise.all(
  readdirSync(new URL('.', import.meta.url))
    .filter((name) => OWN_FILE.test(name))
    .sort()
    .map(async (name) => {
      const found = Object.values((await import(new URL(name, import.meta.url).href)) as object).find(
        isUnderTest,
      );
      if (!found) throw new Error(`${name} exports no platform under test`);
      return found;
    }),
);

/** Whether an adapter can be asked what its platform recorded. */
export const canBePulled = (platform: PlatformUnderTest): boolean =>
  platform.createAdapter({ baseUrl: 'http://127.0.0.1:9', secret: SECRET, clock: systemClock }, memoryState())
    .pull !== undefined;

function isUnderTest(value: unknown): value is PlatformUnderTest {
  return typeof value === 'object' && value !== null && 'createAdapter' in value && 'startSandbox' in value;
}
