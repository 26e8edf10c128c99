import type { AuditedBy } from '../../domain/audit/audited-by.js';
import type { Partner } from '../../domain/partners/partner.js';
import { rotateSecret } from '../../domain/partners/rotate-secret.js';
import { newSecret } from './new-secret.js';
import type { PartnerContext } from './partner-context.js';
import { partnerEvent } from './partner-event.js';

/** Why a partner's keys were not changed: there is none with that id, or it was revoked for good. */
export type PartnerRefusal = 'no-such-partner' | 'revoked';

/**
 * Gives a partner a new key (轮换合作平台密钥), which is told here and never again.
 *
 * @param overlapMs how long the old keys and the tokens given for them stay good; 0 ends them at once
 */
export async function rotatePartnerSecret(
  id: string,
  overlapMs: number,
  by: AuditedBy,
  { clock, repositories, audit }: PartnerContext,
): Promise<{ readonly partner: Partner; readonly secret: string } | { readonly refused: PartnerRefusal }> {
  const found = await repositories.partners.find(id);
  if (!found) return { refused: 'no-such-partner' };
  if (found.state === 'revoked') return { refused: 'revoked' };
  const at = clock.now();
  const { secret, kept } = newSecret(at);
  await audit.append([partnerEvent({ at, by, action: 'partner-changed', detail: 'secret-rotated' }, id)]);
  const partner = await repositories.partners.change(id, (current) => {
    if (current.state === 'revoked') return { result: undefined };
    const next = rotateSecret(current, kept, overlapMs);
    return { next, result: next };
  });
  return partner ? { partner, secret } : { refused: 'revoked' };
}
