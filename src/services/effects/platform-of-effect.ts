import type { Effect } from '../../domain/effects/effect.js';
import { isPlatformName, type PlatformName } from '../../domain/platforms/platform-name.js';
import { deliverCommand } from './deliver-command.js';
import { deliverNotice } from './deliver-notice.js';
import { deliverOrder } from './deliver-order.js';

/** Which platform an effect has something to tell, if it has. Commands to a platform have the lane of its name. */
export function platformOfEffect({ kind, lane }: Pick<Effect, 'kind' | 'lane'>): PlatformName | undefined {
  if (kind === deliverNotice.name) return 'public-account';
  const isCommand = kind === deliverCommand.name || kind === deliverOrder.name;
  return isCommand && isPlatformName(lane) ? lane : undefined;
}
