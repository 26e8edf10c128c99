import type { AuditEvent } from '../../domain/audit/audit-event.js';
import type { ServiceContext } from '../context.js';

/** Puts on record what somebody asked about a person and whether it was done (留痕), before it is. */
export const recordAsked = (event: AuditEvent, { audit }: Pick<ServiceContext, 'audit'>): Promise<void> =>
  event.outcome === 'refused' ? audit.refused(event) : audit.append([event]);
