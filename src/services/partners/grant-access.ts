import type { Partner } from '../../domain/partners/partner.js';
import { partnerActor } from '../../domain/partners/partner-actor.js';
import { isScope, type Scope } from '../../domain/partners/scope.js';
import { issueAccessToken, type TokenIssuer } from '../../identity/oauth/issue-access-token.js';
import type { PartnerContext } from './partner-context.js';
import { partnerEvent } from './partner-event.js';

/**
 * Gives an authenticated partner an access token (发放访问令牌).
 *
 * @param asked the scopes it asks for, with spaces between them; `undefined` for all it has
 * @returns `undefined` when it asks for more than it has
 */
export async function grantAccess(
  { partner, secretId }: { readonly partner: Partner; readonly secretId: string },
  asked: string | undefined,
  issuer: TokenIssuer,
  { clock, audit }: Pick<PartnerContext, 'clock' | 'audit'>,
): Promise<{ readonly token: string; readonly scopes: readonly Scope[] } | undefined> {
  const at = clock.now();
  const { scopes: _all, ...by } = partnerActor(partner);
  const wanted = asked === undefined ? partner.scopes : [...new Set(asked.split(' '))];
  const scopes = wanted.filter(isScope).filter((scope) => partner.scopes.includes(scope));
  const granted = scopes.length > 0 && scopes.length === wanted.length;
  const event = granted
    ? ({ at, by, action: 'token-issued' } as const)
    : ({ at, by, action: 'access-refused', detail: 'invalid-scope', outcome: 'refused' } as const);
  await audit.append([partnerEvent(event, partner.id)]);
  if (!granted) return undefined;
  return { token: await issueAccessToken(issuer, { partnerId: partner.id, secretId, scopes }), scopes };
}
