import { auditedChange } from '../audit/audited-change.js';
import type { Effect } from '../effects/effect.js';
import type { Actor } from '../people/actor.js';

/**
 * The order to enter in the audit log what somebody did with a session (调解会变更入审计); never a word of what was said.
 *
 * @param session with the version that was decided on
 */
export const auditedSession = (
  { id, version }: { readonly id: string; readonly version: number },
  detail: string,
  by: Actor,
  at: Date,
): Effect => auditedChange('MediationSession', id, { detail, key: `${detail}:${version}` }, by, at);
