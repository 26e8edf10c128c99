import type { Logger } from 'pino';
import type { ServiceContext } from '../src/services/context.js';
import { advanceNotices } from '../src/services/people/notices/advance-notices.js';

const NOTICES_PER_TICK = 500;

/** Takes the notices to staff on that are due by the clock (推进工作提醒). */
export async function lookAtNotices(services: ServiceContext, logger: Logger): Promise<void> {
  const { repositories, clock } = services;
  const due = await repositories.staffNotices.dueBy(clock.now(), NOTICES_PER_TICK);
  await advanceNotices(due, services, ({ id }, error) => {
    logger.error({ notice: id, error }, 'notice not looked at');
  });
}
