import type { SessionTimes } from '../../domain/people/session.js';
import type { ServiceContext } from '../context.js';

/** What the use cases of accounts work with. */
export type IdentityContext = Pick<ServiceContext, 'clock' | 'repositories' | 'audit'>;

/** What the use cases of sessions work with. */
export interface SessionContext extends IdentityContext {
  readonly sessionTimes: SessionTimes;
}
