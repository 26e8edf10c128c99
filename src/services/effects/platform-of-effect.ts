import type { Effect } from '../../domain/effects/effect.js';
import { isPlatformName, type PlatformName } from '../../domain/platforms/platform-name.js';
import { deliverCommand } from './deliver-command.js';
import { deliverCorrection } from './deliver-correction.js';
import { deliverNotice } from './deliver-notice.js';
import { deliverOrder } from './deliver-order.js';

/** Which platform an effect has something to tell, if it has. Commands to a platform have the lane of its name. */
export function platformOfEffect({ kind, lane }: Pick<Effect, 'kind' | 'lane'>): PlatformName | undefined {
  if (kind === deliverNotice.name) return 'public-account';
  const isCommand = [deliverCommand, deliverCorrection, deliverOrder].some(({ name }) => name === kind);
  return isCommand && isPlatformName(lane) ? lane : undefined;
}
