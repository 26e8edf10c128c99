import { EffectKind } from '../effects/effect-kind.js';
import { IN_HOUSE } from '../effects/turn-of.js';
import type { AuditEvent } from './audit-event.js';

/**
 * Record a change in the audit log (变更入审计). It is emitted in the write that makes the change, on a lane of its
 * own, and its event has a key, so that no crash loses the record or makes it twice.
 */
export const auditChange = new EffectKind<{
  event: AuditEvent & { readonly key: string };
}>('audit-change', IN_HOUSE);

/** The lane of records of changes: they hold nothing up, and nothing holds them up. */
export const AUDIT_LANE = 'audit';
