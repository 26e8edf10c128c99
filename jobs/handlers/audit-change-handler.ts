import type { AuditLog } from '../../src/audit/audit-log.js';
import { auditChange } from '../../src/domain/audit/audit-change.js';
import type { EffectHandler } from '../effect-handler.js';

/** Enters changes in the audit log (变更入审计). */
export const auditChangeHandler = (audit: AuditLog): EffectHandler => ({
  kind: auditChange.name,
  replayClass: () => 'keyed',
  async run(effect) {
    await audit.append([auditChange.payloadOf(effect).event]);
    return { outcome: 'done' };
  },
});
