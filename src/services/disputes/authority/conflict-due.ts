import type { FieldConflict } from '../../../domain/authority/field-conflict.js';
import { CONFLICT_UNTOUCHED_MS } from '../../../policy/supervision.js';
import { clearDue } from '../../effects/clear-due.js';
import { setDue } from '../../effects/set-due.js';

/** The kind of due that an untouched conflict becomes. */
export const FIELD_CONFLICT_DUE = 'field-conflict';

export const conflictDueId = (id: string): string => `${FIELD_CONFLICT_DUE}:${id}`;

/** The conflict with its time kept: a due for when nobody has touched it too long, or the removal of it (字段冲突计时). */
export function keepConflictTime(conflict: FieldConflict, now: Date): FieldConflict {
  const { id, version, state, untouchedSince: since } = conflict;
  const at = { lane: 'dues', key: `${version}:${state}`, notBefore: now };
  const dueId = conflictDueId(id);
  const dueAt = new Date(since.getTime() + CONFLICT_UNTOUCHED_MS);
  const effect =
    state === 'open'
      ? setDue.emit(at, { due: { id: dueId, kind: FIELD_CONFLICT_DUE, subjectId: id, dueAt, since } })
      : clearDue.emit(at, { dueId });
  return { ...conflict, effects: [...conflict.effects, effect] };
}
