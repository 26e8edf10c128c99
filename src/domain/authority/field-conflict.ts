import { AUDIT_LANE, auditChange } from '../audit/audit-change.js';
import type { Dispute } from '../disputes/dispute.js';
import type { Aggregate } from '../effects/aggregate.js';
import { SCHEMA_VERSION } from '../effects/schema-version.js';
import type { Actor } from '../people/actor.js';
import type { Contradiction } from './standing-words.js';
import type { StatedField } from './stated-field.js';
import { isFrom, type Statement, saysTheSame } from './statement.js';

/**
 * How a conflict stands (字段冲突状态): open 待处理; resolved by a person with a reason 已处理; settled, because the two say the
 * same by now or are not of one case any more 已自行消除.
 */
export type ConflictState = 'open' | 'resolved' | 'settled';

/**
 * That two platforms contradict each other about a dispute (字段冲突): a task for the desk. The owner's word stands
 * meanwhile. Its id is made of dispute, field and the two records, so there is one however often either repeats itself.
 */
export interface FieldConflict extends Aggregate {
  readonly disputeId: string;
  readonly areaCode: string;
  readonly field: StatedField;
  readonly standing: Statement;
  readonly against: Statement;
  readonly state: ConflictState;
  readonly openedAt: Date;
  /** What was done about it (处理记录), oldest first. */
  readonly notes: readonly { readonly at: Date; readonly by: Actor; readonly text: string }[];
  /** Since when nobody has touched it: when it was opened, or the latest note. */
  readonly untouchedSince: Date;
  readonly ended?: { readonly at: Date; readonly by: Actor; readonly reason?: string };
}

export function conflictId(disputeId: string, { standing, against }: Contradiction): string {
  const pair = [standing, against].map(({ platform, externalId }) => `${platform}:${externalId}`);
  return [disputeId, standing.field, ...pair.toSorted()].join('~');
}

/** A conflict that has just been found (发现字段冲突). */
export function openConflict(dispute: Dispute, found: Contradiction, by: Actor, at: Date): FieldConflict {
  const { id: disputeId, areaCode } = dispute;
  const opened: FieldConflict = {
    id: conflictId(disputeId, found),
    version: 1,
    schemaVersion: SCHEMA_VERSION,
    effects: [],
    disputeId,
    areaCode,
    field: found.standing.field,
    ...found,
    state: 'open',
    openedAt: at,
    notes: [],
    untouchedSince: at,
  };
  return recordConflictEvent(opened, 'conflict-opened', by, at);
}

/**
 * The conflict after the two were compared again (再次比对). What a person has resolved stays so until one of the two says
 * something else; what went away by itself is open again when it is back.
 */
export function renewConflict(
  current: FieldConflict,
  found: Contradiction,
  by: Actor,
  at: Date,
): FieldConflict {
  const isKnown = [current.standing, current.against].every((said) =>
    [found.standing, found.against].some((one) => isFrom(one, said) && saysTheSame(one, said)),
  );
  if (isKnown && current.state !== 'settled') return current;
  const { ended: _ended, ...told } = { ...current, ...found };
  if (current.state === 'open') return told;
  const reopened: FieldConflict = { ...told, state: 'open', openedAt: at, untouchedSince: at };
  return recordConflictEvent(reopened, 'conflict-opened', by, at);
}

/** The conflict with its end (字段冲突了结). */
export function endConflict(
  current: FieldConflict,
  state: Exclude<ConflictState, 'open'>,
  ended: NonNullable<FieldConflict['ended']>,
): FieldConflict {
  return recordConflictEvent({ ...current, state, ended }, `conflict-${state}`, ended.by, ended.at);
}

/** The conflict with the order to enter in the audit log what became of it (字段冲突入审计): both are one write. */
export function recordConflictEvent(
  conflict: FieldConflict,
  detail: 'conflict-opened' | 'conflict-noted' | `conflict-${Exclude<ConflictState, 'open'>}`,
  by: Actor,
  at: Date,
): FieldConflict {
  const { id, version, disputeId, field } = conflict;
  const event = {
    at,
    by,
    action: 'changed',
    subject: { type: 'Dispute', ids: [disputeId] },
    fields: [field],
    outcome: 'done',
    detail,
    key: `conflict:${id}:${version}:${detail}`,
  } as const;
  const effect = auditChange.emit(
    { lane: AUDIT_LANE, key: `${version}:${detail}`, notBefore: at },
    { event },
  );
  return { ...conflict, effects: [...conflict.effects, effect] };
}
