import type { Logger } from 'pino';
import type { ServiceContext } from '../../services/context.js';
import type { GraphqlPluginOptions } from './graphql-plugin.js';

/** Records tokens and sessions that were not accepted (令牌被拒). The answer is a no whether or not it is recorded. */
export const identityRefusals =
  (
    { audit, clock }: Pick<ServiceContext, 'audit' | 'clock'>,
    logger: Logger,
  ): GraphqlPluginOptions['refused'] =>
  async (address, cause) => {
    try {
      await audit.refused({
        at: clock.now(),
        by: { role: 'anonymous', address },
        action: 'access-refused',
        subject: { type: 'Token', ids: [] },
        fields: [],
        outcome: 'refused',
        detail: cause,
      });
    } catch (error) {
      logger.error({ from: 'audit', error }, 'a refusal was not recorded');
    }
  };
