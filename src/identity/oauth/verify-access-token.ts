import { errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { liveSecrets } from '../../domain/partners/live-secrets.js';
import type { Partner } from '../../domain/partners/partner.js';
import { type PartnerActor, partnerActor } from '../../domain/partners/partner-actor.js';
import { HUB_AUDIENCE } from '../development-token.js';
import { faultOf } from '../fault-of.js';
import type { Verified } from '../token-fault.js';
import { ACCESS_TOKEN_SECONDS, ACCESS_TOKEN_TYPE, SKEW_SECONDS } from './access-token.js';
import type { TokenIssuer } from './issue-access-token.js';

const Claims = z.object({
  sub: z.string(),
  client_id: z.string(),
  scope: z.string(),
  secret_id: z.string(),
  jti: z.string(),
});

/** What it takes to check an access token. */
export interface AccessVerification extends TokenIssuer {
  findPartner(id: string): Promise<Partner | undefined>;
}

/**
 * Which partner shows this access token (访问令牌校验). It looks the partner up each time, so that a revoked partner
 * or secret ends every token that was given for it at once. Never throws for anything a stranger can send.
 */
export async function verifyAccessToken(
  token: string,
  { keys, issuer, clock, findPartner }: AccessVerification,
): Promise<Verified<PartnerActor>> {
  const claims = await readClaims(token, { keys, issuer, clock });
  if (!claims.accepted) return claims;
  const { sub, client_id, scope, secret_id } = claims.caller;
  const partner = sub === client_id ? await findPartner(sub) : undefined;
  const stands = partner && liveSecrets(partner, clock.now()).some(({ id }) => id === secret_id);
  if (!stands) return { accepted: false, fault: 'revoked' };
  return { accepted: true, caller: partnerActor(partner, scope.split(' ')) };
}

async function readClaims(
  token: string,
  { keys, issuer, clock }: TokenIssuer,
): Promise<Verified<z.infer<typeof Claims>>> {
  try {
    const { payload } = await jwtVerify(
      token,
      ({ kid }) => {
        const key = keys.verifying(kid);
        if (!key) throw new errors.JWKSNoMatchingKey();
        return key;
      },
      {
        algorithms: ['ES256'],
        typ: ACCESS_TOKEN_TYPE,
        issuer,
        audience: HUB_AUDIENCE,
        currentDate: clock.now(),
        // Tells apart a token that another process has just issued from one that is not valid yet.
        clockTolerance: SKEW_SECONDS,
        maxTokenAge: ACCESS_TOKEN_SECONDS,
        requiredClaims: ['exp'],
      },
    );
    const claims = Claims.safeParse(payload);
    return claims.success ? { accepted: true, caller: claims.data } : { accepted: false, fault: 'malformed' };
  } catch (error) {
    return { accepted: false, fault: faultOf(error) };
  }
}
