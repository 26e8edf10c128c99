import { randomBytes } from 'node:crypto';
import type { PartnerSecret } from '../../domain/partners/partner.js';
import { hashOfSecret, newPartnerSecret } from '../../identity/oauth/partner-secret.js';

/** A new key of a partner: the secret itself, to be shown once, and what is kept of it. */
export function newSecret(createdAt: Date): { readonly secret: string; readonly kept: PartnerSecret } {
  const secret = newPartnerSecret();
  return { secret, kept: { id: randomBytes(6).toString('hex'), hash: hashOfSecret(secret), createdAt } };
}
