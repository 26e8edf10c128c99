import type { Partner, PartnerSecret } from './partner.js';

/** The keys that open the door for this partner at this instant (有效密钥); none once it is revoked. */
export const liveSecrets = ({ state, secrets }: Partner, now: Date): readonly PartnerSecret[] =>
  state === 'revoked' ? [] : secrets.filter(({ until }) => until === undefined || until > now);
