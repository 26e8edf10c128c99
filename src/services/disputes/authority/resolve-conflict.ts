import { endConflict, type FieldConflict } from '../../../domain/authority/field-conflict.js';
import type { Refusal } from '../../../domain/disputes/refusal.js';
import type { Actor } from '../../../domain/people/actor.js';
import type { ServiceContext } from '../../context.js';
import { changeConflict } from './change-conflict.js';

/**
 * Somebody has cleared up a conflict, and says how (处理字段冲突). The owner's word stands whatever is said: what it should
 * say otherwise, only the owner can.
 */
export const resolveConflict = (
  id: string,
  reason: string,
  by: Actor,
  context: ServiceContext,
): Promise<FieldConflict | Refusal> =>
  changeConflict(id, reason, by, context, (open, { at, text }) =>
    endConflict(open, 'resolved', { at, by, reason: text }),
  );
