import { auditedChange } from '../audit/audited-change.js';
import type { Effect } from '../effects/effect.js';
import type { Actor } from '../people/actor.js';

/** The order to enter in the audit log what somebody did with a notice (通知变更入审计). */
export const auditedNotice = (id: string, detail: string, by: Actor, at: Date): Effect =>
  auditedChange('Notice', id, { detail, key: detail }, by, at);
