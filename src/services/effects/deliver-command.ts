import { EffectKind } from '../../domain/effects/effect-kind.js';
import type { PlatformCommand } from '../../domain/platforms/platform-command.js';

/** Send a command to a platform (向平台发送). Its lane is the platform. */
export const deliverCommand = new EffectKind<{ command: PlatformCommand }>('deliver-command');
