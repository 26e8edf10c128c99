import type { AuditedBy } from '../../domain/audit/audited-by.js';
import type { Partner } from '../../domain/partners/partner.js';
import type { PartnerContext } from './partner-context.js';
import { partnerEvent } from './partner-event.js';

/**
 * Shuts a partner out for good (停用合作平台), and every token it holds at once. Once more changes nothing.
 *
 * @returns the partner, or `undefined` when there is none with that id
 */
export async function revokePartner(
  id: string,
  by: AuditedBy,
  { clock, repositories, audit }: PartnerContext,
): Promise<Partner | undefined> {
  const at = clock.now();
  const partner = await repositories.partners.change(id, (current) => {
    if (current.state === 'revoked') return { result: current };
    const next: Partner = { ...current, state: 'revoked', secrets: [], revokedAt: at };
    return { next, result: next };
  });
  // Recorded afterwards: a log that is away must not keep a thief's key alive.
  if (partner)
    await audit.append([partnerEvent({ at, by, action: 'partner-changed', detail: 'revoked' }, id)]);
  return partner;
}
