import { AUDIT_LANE, auditChange } from '../audit/audit-change.js';
import type { Aggregate } from '../effects/aggregate.js';
import type { Actor } from '../people/actor.js';
import type { CorrectableField } from './correctable-field.js';
import type { DisputeSource } from './dispute-source.js';

/**
 * How a correction stands (更正状态): on its way to the platform that owns the field 转送中, waiting for its decision
 * 待平台决定, or for the desk's 待中心决定; corrected 已更正, or not 不予更正.
 */
export const CORRECTION_STATES = ['sending', 'with-platform', 'with-desk', 'accepted', 'refused'] as const;

export type CorrectionState = (typeof CORRECTION_STATES)[number];

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
  /** Whose field it is (字段归属): the record that told of the party first. */
  readonly authority: Pick<DisputeSource, 'platform' | 'externalId'>;
  readonly state: CorrectionState;
  readonly decided?: { readonly at: Date; readonly by: Actor; readonly reason?: string };
  /** Set where the court holds what was corrected: it takes no corrections, so somebody has to tell it. */
  readonly court?: 'to-be-told' | 'told';
}

export const isOpen = ({ state }: Correction): boolean => state !== 'accepted' && state !== 'refused';

/** The correction with the order to enter what became of it in the audit log (更正入审计): both are one write. */
export function recordCorrectionEvent(
  correction: Correction,
  detail: 'correction-asked' | 'correction-accepted' | 'correction-refused' | 'correction-told-court',
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
