import { AUDIT_LANE, auditChange } from '../audit/audit-change.js';
import type { Aggregate } from '../effects/aggregate.js';
import type { Actor } from '../people/actor.js';
import type { CorrectableField } from './correctable-field.js';
import type { DisputeSource } from './dispute-source.js';

/**
 * How a correction stands (更正状态): on its way to the platform that owns the field 转送中, received there 待平台决定, or
 * waiting for the desk's decision 待中心决定; agreed to 同意更正, carried out 已更正, or refused with a reason 不予更正.
 */
export const CORRECTION_STATES = [
  'sending',
  'with-platform',
  'with-desk',
  'accepted',
  'carried-out',
  'refused',
] as const;

export type CorrectionState = (typeof CORRECTION_STATES)[number];

/**
 * What became of the court's own record of what was corrected (法院记录的更正): it was told the same with the hand-over, and
 * decides on what it holds itself. The hub's record does not depend on it.
 */
export interface CourtCopy {
  /** The key of the hand-over or filing that told the court of the party. */
  readonly recordKey: string;
  readonly state: Extract<CorrectionState, 'sending' | 'with-platform' | 'carried-out' | 'refused'>;
  readonly decided?: { readonly at: Date; readonly reason?: string };
}

/**
 * That a person says that something is recorded wrongly about him or her (更正申请). Whoever owns the field decides: the
 * platform that reported the party, or the desk. Its id is `PARTY:FIELD:N`; of one field at most one is open.
 */
export interface Correction extends Aggregate {
  readonly partyId: string;
  readonly disputeId: string;
  readonly areaCode: string;
  readonly field: CorrectableField;
  /** What was recorded when it was asked for. */
  readonly was?: string;
  readonly value: string;
  /** What it can be proved by (佐证), at most 500 characters. */
  readonly evidence: string;
  readonly askedAt: Date;
  readonly askedBy: Actor;
  /** Whose field it is (字段归属): the record that told of the party first, or the court's case by the key of its hand-over. */
  readonly authority: Pick<DisputeSource, 'platform' | 'externalId'>;
  readonly state: CorrectionState;
  readonly decided?: { readonly at: Date; readonly by: Actor; readonly reason?: string };
  /** When the hub's record was changed (更正完成时间). */
  readonly carriedOutAt?: Date;
  /** Set where the court holds what was corrected, too. */
  readonly atCourt?: CourtCopy;
}

/** States in which somebody has yet to decide. */
export const OPEN_STATES = [
  'sending',
  'with-platform',
  'with-desk',
] as const satisfies readonly CorrectionState[];

export const isOpen = ({ state }: Pick<Correction, 'state'>): boolean =>
  OPEN_STATES.some((open) => open === state);

/** The correction with the order to enter what became of it in the audit log (更正入审计): both are one write. */
export function recordCorrectionEvent(
  correction: Correction,
  detail: `correction-${'asked' | 'accepted' | 'refused' | 'carried-out-by-court' | 'refused-by-court'}`,
  by: Actor,
  at: Date,
): Correction {
  const { id, partyId, field } = correction;
  const event = {
    at,
    by,
    action: 'changed',
    subject: { type: 'Party', ids: [partyId] },
    fields: [field],
    outcome: 'done',
    detail,
    key: `correction:${id}:${detail}`,
  } as const;
  const effect = auditChange.emit({ lane: AUDIT_LANE, key: detail, notBefore: at }, { event });
  return { ...correction, effects: [...correction.effects, effect] };
}
