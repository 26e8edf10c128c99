import { auditedChange } from '../audit/audited-change.js';
import type { Effect } from '../effects/effect.js';
import type { Actor } from '../people/actor.js';

/**
 * The order to enter in the audit log what somebody did with an agreement (协议变更入审计).
 *
 * @param revision the version of the agreement that was decided on
 */
export const auditedAgreement = (
  { id, version }: { readonly id: string; readonly version: number },
  detail: string,
  by: Actor,
  at: Date,
): Effect => auditedChange('Agreement', id, { detail, key: `${detail}:${version}` }, by, at);
