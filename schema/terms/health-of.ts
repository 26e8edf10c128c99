import DataLoader from 'dataloader';
import type { PlatformHealth } from '../../src/domain/platforms/platform-health.js';
import type { PlatformName } from '../../src/domain/platforms/platform-name.js';
import type { Repositories } from '../../src/store/repositories.js';

/** How platforms are doing, read once a request (平台运行状况). */
export const healthOf = ({
  platformHealth,
}: Pick<Repositories, 'platformHealth'>): DataLoader<PlatformName, PlatformHealth | undefined> =>
  new DataLoader(async (platforms) => {
    const all = await platformHealth.all();
    return platforms.map((platform) => all.find((one) => one.platform === platform));
  });
