import type { Config } from '../config.js';
import type { AuditAction } from '../domain/audit/audit-action.js';
import type { AuditEvent } from '../domain/audit/audit-event.js';
import { operator } from './operator.js';
import { clockOf } from './process-parts.js';
import { withAuditLog } from './with-audit-log.js';

/** What somebody at the machine did, to be recorded. */
export const operatorEvent = (
  config: Config,
  action: AuditAction,
  subject: AuditEvent['subject'],
  detail?: string,
): AuditEvent => ({
  at: clockOf(config).now(),
  by: operator(),
  action,
  subject,
  fields: [],
  outcome: 'done',
  ...(detail === undefined ? {} : { detail }),
});

/** Records what somebody at the machine did. */
export const recordOperation = (config: Config, ...event: OperationParts): Promise<void> =>
  withAuditLog(config, ({ withLog }) => withLog((log) => log.append([operatorEvent(config, ...event)])));

type OperationParts = Parameters<typeof operatorEvent> extends [Config, ...infer Parts] ? Parts : never;
