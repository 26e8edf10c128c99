import type { Logger } from 'pino';
import type { ServiceContext } from '../src/services/context.js';

/** So that a beat takes a second at most; the next one goes on. */
const KEYS_PER_BEAT = 500;

/** Brings some of what older sealing keys protect under the current ones (密钥轮换); does nothing when there is none. */
export async function rotateKeys({ repositories }: ServiceContext, logger: Logger): Promise<void> {
  const { rewrapped, reindexed, broken } = await repositories.keyRotation.step(KEYS_PER_BEAT);
  if (rewrapped + reindexed > 0) logger.info({ rewrapped, reindexed }, 'keys rotated');
  if (broken.length > 0) logger.error({ broken }, 'data keys were changed and cannot be read');
}
