import type { PartnerKey, PartnerLine } from '../cli/wiring.js';
import type { Config } from '../config.js';
import type { Partner } from '../domain/partners/partner.js';
import { SCOPES } from '../domain/partners/scope.js';
import { rotateTokenKeys } from '../identity/oauth/rotate-token-keys.js';
import { TokenKeys } from '../identity/oauth/token-keys.js';
import { type AddPartnerRefusal, addPartner, type NewPartner } from '../services/partners/add-partner.js';
import { revokePartner } from '../services/partners/revoke-partner.js';
import { type PartnerRefusal, rotatePartnerSecret } from '../services/partners/rotate-partner-secret.js';
import { asOperator } from './as-operator.js';
import { clockOf } from './process-parts.js';
import { tokenKeysFile } from './token-issuer.js';

const WHY: Readonly<Record<AddPartnerRefusal | PartnerRefusal, string>> = {
  'bad-name': 'the name must have 1 to 100 characters',
  'unknown-area': 'there is no such area',
  'unknown-scope': `there is no such scope; there are: ${SCOPES.join(', ')}`,
  'no-scope': `name at least one scope; there are: ${SCOPES.join(', ')}`,
  'no-such-partner': 'there is no such partner',
  revoked: 'this partner was shut out for good; add it anew',
};

/** `hub partner add`. @throws Error when it cannot be */
export function add(config: Config, partner: NewPartner): Promise<PartnerKey> {
  return asOperator(config, async ({ by, ...context }) => {
    const added = await addPartner(partner, by, context);
    if ('refused' in added) throw new Error(WHY[added.refused]);
    return { ...shown(added.partner), clientSecret: added.secret };
  });
}

/** `hub partner list`. */
export function list(config: Config): Promise<readonly PartnerLine[]> {
  return asOperator(config, async ({ repositories }) => (await repositories.partners.all()).map(shown));
}

/** `hub partner rotate`. @throws Error when there is no such partner any more */
export function rotate(config: Config, id: string, overlapMs: number): Promise<PartnerKey> {
  return asOperator(config, async ({ by, ...context }) => {
    const rotated = await rotatePartnerSecret(id, overlapMs, by, context);
    if ('refused' in rotated) throw new Error(WHY[rotated.refused]);
    return { ...shown(rotated.partner), clientSecret: rotated.secret };
  });
}

/** `hub partner revoke`. @throws Error when there is no such partner */
export function revoke(config: Config, id: string): Promise<PartnerLine> {
  return asOperator(config, async ({ by, ...context }) => {
    const partner = await revokePartner(id, by, context);
    if (!partner) throw new Error(WHY['no-such-partner']);
    return shown(partner);
  });
}

/** `hub partner keys rotate`. @returns the id of the new key */
export function rotateKeys(config: Config, emergency: boolean): Promise<string> {
  const file = tokenKeysFile(config);
  const clock = clockOf(config);
  return asOperator(config, async ({ by, audit }) => {
    const at = clock.now();
    // There must be keys before they can be changed.
    new TokenKeys(file, clock).signing();
    const detail = emergency ? 'token-keys-emergency' : 'token-keys';
    const subject = { type: 'TokenKeys', ids: [] };
    await audit.append([{ at, by, action: 'keys-rotated', subject, fields: [], outcome: 'done', detail }]);
    return rotateTokenKeys(file, at, { emergency });
  });
}

const shown = ({ id, name, areaCode, scopes, state, secrets }: Partner): PartnerLine => ({
  clientId: id,
  name,
  areaCode,
  scopes,
  state,
  secrets: secrets.map(({ createdAt, until }) => ({
    createdAt: createdAt.toISOString(),
    ...(until === undefined ? {} : { until: until.toISOString() }),
  })),
});
