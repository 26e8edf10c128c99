import type { PlatformName } from '../../domain/platforms/platform-name.js';
import { addDays } from '../../domain/time/add-days.js';
import type { EventKind } from '../event-kind.js';
import { callSandbox } from '../world/call-sandbox.js';
import type { World } from '../world/world.js';

const PLATFORMS: readonly PlatformName[] = ['grid', 'governance-app', 'court', 'public-account'];
/** Each platform is away about twice a year, and ill for an hour or two four times. */
const DOWN_A_DAY = 2 / 365;
const ILL_A_DAY = 4 / 365;
/** What an ill platform answers; all of these it has carried out. */
const ILLNESSES = ['half-body', 'reset', 'wrong-type', 'gb18030'] as const;
const LONGEST_MINUTES = 36 * 60;

/** Platforms go down for hours or a day and more, or answer nonsense for a while (平台停机与异常). */
export const platformOutages: EventKind = {
  plan(day, world) {
    const draw = world.draw('outages');
    for (const platform of PLATFORMS) {
      const begins = draw.int(0, 23 * 60);
      if (draw.chance(DOWN_A_DAY)) {
        const ends = begins + draw.int(60, LONGEST_MINUTES);
        between(world, { platform, mode: 'down', day, begins, ends });
      } else if (draw.chance(ILL_A_DAY)) {
        const mode = draw.pick(ILLNESSES);
        between(world, { platform, mode, day, begins, ends: begins + draw.int(20, 120) });
      }
    }
  },
};

interface Outage {
  readonly platform: PlatformName;
  readonly mode: string;
  readonly day: string;
  /** Minutes of the day; the end may lie on a later one. */
  readonly begins: number;
  readonly ends: number;
}

function between(world: World, { platform, mode, day, begins, ends }: Outage): void {
  const set = async (to: string): Promise<void> => {
    await callSandbox(`${world.hub.sandboxes[platform]}/control/mode`, { mode: to });
    if (to !== 'up') world.down.add(platform);
    else if (world.down.delete(platform)) world.backSince.set(platform, world.hub.clock.now());
  };
  world.plan(`${platform} fails`, day, begins, () => set(mode));
  const last = addDays(day, Math.floor(ends / 1_440));
  world.plan(`${platform} is back`, last, ends % 1_440, () => set('up'));
}
