import type { ServiceContext } from '../context.js';

/** What the use cases of partners work with. */
export type PartnerContext = Pick<ServiceContext, 'clock' | 'repositories' | 'audit'>;
