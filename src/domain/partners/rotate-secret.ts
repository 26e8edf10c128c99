import { liveSecrets } from './live-secrets.js';
import type { Partner, PartnerSecret } from './partner.js';

/**
 * Gives a partner a new key (密钥轮换). Its other keys end after the overlap at the latest.
 *
 * @param overlapMs how long the old keys still open the door; 0 ends them at once
 */
export function rotateSecret(partner: Partner, secret: PartnerSecret, overlapMs: number): Partner {
  const now = secret.createdAt;
  const end = new Date(now.getTime() + overlapMs);
  const old = liveSecrets(partner, now)
    .map((each) => ({ ...each, until: each.until !== undefined && each.until < end ? each.until : end }))
    .filter(({ until }) => until > now);
  return { ...partner, secrets: [...old, secret] };
}
