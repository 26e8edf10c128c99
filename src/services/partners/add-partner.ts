import { findArea } from '../../domain/areas/find-area.js';
import type { AuditedBy } from '../../domain/audit/audited-by.js';
import type { Partner } from '../../domain/partners/partner.js';
import { isScope } from '../../domain/partners/scope.js';
import { newId } from '../context.js';
import { newSecret } from './new-secret.js';
import type { PartnerContext } from './partner-context.js';
import { partnerEvent } from './partner-event.js';

/** A partner as it is to be. */
export interface NewPartner {
  /** 1 to 100 characters. */
  readonly name: string;
  readonly areaCode: string;
  readonly scopes: readonly string[];
}

/** Why a partner was not added (不能添加的原因). */
export type AddPartnerRefusal = 'bad-name' | 'unknown-area' | 'unknown-scope' | 'no-scope';

export type AddPartnerResult =
  | { readonly partner: Partner; readonly secret: string }
  | { readonly refused: AddPartnerRefusal };

/** Adds a partner system (添加合作平台) with its first key, which is told here and never again. */
export async function addPartner(
  { name: given, areaCode, scopes: wanted }: NewPartner,
  by: AuditedBy,
  { clock, repositories, audit }: PartnerContext,
): Promise<AddPartnerResult> {
  const name = given.normalize('NFC').trim();
  const scopes = [...new Set(wanted)].filter(isScope);
  if (name.length < 1 || name.length > 100) return { refused: 'bad-name' };
  if (!findArea(areaCode)) return { refused: 'unknown-area' };
  if (!wanted.every(isScope)) return { refused: 'unknown-scope' };
  if (scopes.length === 0) return { refused: 'no-scope' };

  const addedAt = clock.now();
  const { secret, kept } = newSecret(addedAt);
  const partner: Partner = {
    id: `p-${newId(clock).toLowerCase()}`,
    version: 1,
    schemaVersion: 1,
    effects: [],
    name,
    areaCode,
    scopes,
    state: 'active',
    secrets: [kept],
    addedAt,
  };
  // Recorded first: who may enter must never be more than the log tells.
  await audit.append([
    partnerEvent({ at: addedAt, by, action: 'partner-changed', detail: 'added' }, partner.id),
  ]);
  await repositories.partners.insert(partner);
  return { partner, secret };
}
