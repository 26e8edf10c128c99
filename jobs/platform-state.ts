import type { PlatformState } from '../adapters/port.js';
import type { PlatformName } from '../src/domain/platforms/platform-name.js';
import type { PlatformStateRepository } from '../src/store/engine/platform-state-repository.js';

/** What is remembered for one platform (平台接入状态), without a way to what is remembered for others. */
export const platformState = (
  platform: PlatformName,
  repository: PlatformStateRepository,
): PlatformState => ({
  read: (key) => repository.read(platform, key),
  write: (key, value) => repository.write(platform, key, value),
  swap: (key, expected, value) => repository.swap(platform, key, expected, value),
});
