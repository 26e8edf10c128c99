import { type FieldConflict, recordConflictEvent } from '../../../domain/authority/field-conflict.js';
import type { Refusal } from '../../../domain/disputes/refusal.js';
import type { Actor } from '../../../domain/people/actor.js';
import type { ServiceContext } from '../../context.js';
import { changeConflict } from './change-conflict.js';

const NOTES_KEPT = 20;

/** Somebody says what is being done about a conflict (登记处理情况): it is touched, and its three days begin anew. */
export const noteConflict = (
  id: string,
  note: string,
  by: Actor,
  context: ServiceContext,
): Promise<FieldConflict | Refusal> =>
  changeConflict(id, note, by, context, (open, said) => {
    const notes = [...open.notes, said].slice(-NOTES_KEPT);
    return recordConflictEvent({ ...open, notes, untouchedSince: said.at }, 'conflict-noted', by, said.at);
  });
