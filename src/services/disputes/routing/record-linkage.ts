import { createHash } from 'node:crypto';
import { auditedChange } from '../../../domain/audit/audited-change.js';
import { isText } from '../../../domain/court/is-text.js';
import type { Refusal } from '../../../domain/disputes/refusal.js';
import { refuse } from '../../../domain/disputes/refuse.js';
import { SCHEMA_VERSION } from '../../../domain/effects/schema-version.js';
import type { Actor } from '../../../domain/people/actor.js';
import type { Linkage } from '../../../domain/routing/linkage.js';
import { findOffice } from '../../../policy/offices.js';
import type { ServiceContext } from '../../context.js';
import { checkReason } from '../check-reason.js';

const MOST_PARTIES = 20;
const MOST_SIGNS = 80;

/**
 * Takes down that offices have agreed to work together (登记联动协议).
 *
 * @param requestKey chosen by the caller; the same key takes down once, however often it is sent
 */
export async function recordLinkage(
  facts: Pick<Linkage, 'parties' | 'purpose' | 'from' | 'reviewOn'>,
  requestKey: string,
  by: Actor,
  { repositories, clock }: ServiceContext,
): Promise<Linkage | Refusal> {
  const { parties, purpose, from, reviewOn } = facts;
  const fault = checkReason(purpose);
  if (fault) return fault;
  const isWhole = parties.every(
    ({ name, contact }) => isText(name, MOST_SIGNS) && isText(contact, MOST_SIGNS),
  );
  if (parties.length < 2 || parties.length > MOST_PARTIES || !isWhole) {
    return refuse(
      'invalid-input',
      `联动单位须为 2 至 ${MOST_PARTIES} 个，名称和联系人各 1 至 ${MOST_SIGNS} 字。`,
    );
  }
  if (new Set(parties.map(({ officeId, name }) => officeId ?? name)).size < parties.length) {
    return refuse('invalid-input', '同一单位只能写一次。');
  }
  if (parties.some(({ officeId }) => officeId !== undefined && !findOffice(officeId))) {
    return refuse('not-found', '没有这个单位。');
  }
  if (reviewOn <= from) return refuse('invalid-input', '复核日期须晚于起始日期。');
  const id = `LA${createHash('sha256').update(`${by.personId}:${requestKey}`).digest('hex').slice(0, 30)}`;
  const now = clock.now();
  const linkage: Linkage = {
    id,
    version: 1,
    schemaVersion: SCHEMA_VERSION,
    areaCode: by.areaCode,
    parties,
    purpose: purpose.trim(),
    from,
    reviewOn,
    recordedBy: by,
    recordedAt: now,
    effects: [auditedChange('Linkage', id, { detail: 'recorded', key: 'recorded' }, by, now)],
  };
  if (await repositories.linkages.insert(linkage)) return linkage;
  return (await repositories.linkages.find(id)) ?? linkage;
}

/** Takes down that such an agreement holds no longer (终止联动协议). Whoever keeps it, or somebody of the same area, does. */
export async function endLinkage(
  id: string,
  reason: string,
  by: Actor,
  { repositories, clock }: ServiceContext,
): Promise<Linkage | Refusal> {
  const fault = checkReason(reason);
  if (fault) return fault;
  const now = clock.now();
  const ended = await repositories.linkages.change<Linkage | Refusal>(id, (current) => {
    if (current.areaCode !== by.areaCode) return { result: NOT_FOUND };
    if (current.ended) return { result: refuse('already-decided', '该联动协议已经终止。') };
    const audited = auditedChange('Linkage', id, { detail: 'ended', key: 'ended' }, by, now);
    const next = {
      ...current,
      ended: { reason: reason.trim(), by, at: now },
      effects: [...current.effects, audited],
    };
    return { next, result: next };
  });
  return ended ?? NOT_FOUND;
}

const NOT_FOUND = refuse('not-found', '没有找到该联动协议。');
