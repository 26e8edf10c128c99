import { liveSecrets } from '../../domain/partners/live-secrets.js';
import type { Partner } from '../../domain/partners/partner.js';
import { findSecret } from '../../identity/oauth/partner-secret.js';
import type { PartnerContext } from './partner-context.js';
import { partnerEvent } from './partner-event.js';

/** What a partner shows at the door (合作平台凭据), and from where. */
export interface PartnerCredentials {
  readonly partnerId: string;
  readonly secret: string;
  readonly address: string;
}

/**
 * Which partner this is (合作平台认证). Whether the id, the secret or the partner is at fault cannot be told from the
 * answer, nor from how long it takes.
 */
export async function authenticatePartner(
  { partnerId, secret, address }: PartnerCredentials,
  { clock, repositories, audit }: PartnerContext,
): Promise<{ readonly partner: Partner; readonly secretId: string } | undefined> {
  const at = clock.now();
  const partner = await repositories.partners.find(partnerId);
  const matching = findSecret(secret, partner ? liveSecrets(partner, at) : []);
  if (partner && matching) return { partner, secretId: matching.id };
  const by = { role: 'anonymous', address } as const;
  const refused = {
    at,
    by,
    action: 'sign-in-refused',
    detail: 'invalid-client',
    outcome: 'refused',
  } as const;
  await audit.append([partnerEvent(refused, partner?.id)]);
  return undefined;
}
