import { EffectKind } from '../../domain/effects/effect-kind.js';
import type { OrderCommand } from '../../domain/platforms/platform-command.js';

/** Tell the comprehensive-governance app what was done with an order (发送督办往来). */
export const deliverOrder = new EffectKind<{ command: OrderCommand }>('deliver-order');
