import type { Dispute } from '../../src/domain/disputes/dispute.js';
import type { Effect } from '../../src/domain/effects/effect.js';
import type { PlatformHealth } from '../../src/domain/platforms/platform-health.js';
import type { PlatformName } from '../../src/domain/platforms/platform-name.js';
import { platformSync } from '../../src/domain/platforms/platform-sync.js';
import { recordOfDispute } from '../../src/policy/record-of-dispute.js';
import { platformOfEffect } from '../../src/services/effects/platform-of-effect.js';

/** How far a platform and the hub agree on a dispute, as the graph shows it (同步情况). */
export function syncWith(
  platform: PlatformName,
  dispute: Dispute,
  health: PlatformHealth | undefined,
  effects: readonly Effect[] = dispute.effects,
) {
  const own = effects.filter((effect) => platformOfEffect(effect) === platform);
  return { of: recordOfDispute(dispute), ...platformSync(own, health) };
}
