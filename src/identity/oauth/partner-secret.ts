import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { PartnerSecret } from '../../domain/partners/partner.js';

/** Begins every secret, so that one that got into a file or a log can be recognised. */
const PREFIX = 'tjhub_';

/** A new secret (合作平台密钥): 256 random bits. */
export const newPartnerSecret = (): string => `${PREFIX}${randomBytes(32).toString('base64url')}`;

export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Stands in for the keys of a partner that there is not: finding out must take as long as for one that there is. */
const NOBODY: PartnerSecret = {
  id: 'nobody',
  hash: hashOfSecret(newPartnerSecret()),
  createdAt: new Date(0),
};

/** Which of these is the secret that was shown, if one is; compared in constant time. */
export function findSecret(shown: string, secrets: readonly PartnerSecret[]): PartnerSecret | undefined {
  const hash = Buffer.from(hashOfSecret(shown), 'hex');
  const same = (each: PartnerSecret) => timingSafeEqual(hash, Buffer.from(each.hash, 'hex'));
  const matching = (secrets.length > 0 ? secrets : [NOBODY]).filter(same);
  return matching.find((each) => each !== NOBODY);
}
