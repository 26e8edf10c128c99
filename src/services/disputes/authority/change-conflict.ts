import { areaReaches } from '../../../domain/areas/area-reaches.js';
import type { FieldConflict } from '../../../domain/authority/field-conflict.js';
import type { Refusal } from '../../../domain/disputes/refusal.js';
import { refuse } from '../../../domain/disputes/refuse.js';
import type { Actor } from '../../../domain/people/actor.js';
import type { ServiceContext } from '../../context.js';
import { checkReason } from '../check-reason.js';
import { keepConflictTime } from './conflict-due.js';

/** Changes an open conflict by a person's words, which must say something (办理字段冲突). */
export async function changeConflict(
  id: string,
  words: string,
  by: Actor,
  { repositories, clock }: ServiceContext,
  change: (open: FieldConflict, said: { at: Date; by: Actor; text: string }) => FieldConflict,
): Promise<FieldConflict | Refusal> {
  const fault = checkReason(words);
  if (fault) return fault;
  const outcome = await repositories.fieldConflicts.change<FieldConflict | Refusal>(id, (current) => {
    if (!areaReaches(by.areaCode, current.areaCode)) return { result: NOT_FOUND };
    if (current.state !== 'open') return { result: refuse('already-decided', '该字段冲突已经了结。') };
    const now = clock.now();
    const next = keepConflictTime(change(current, { at: now, by, text: words.trim() }), now);
    return { next, result: next };
  });
  return outcome ?? NOT_FOUND;
}

const NOT_FOUND: Refusal = refuse('not-found', '没有找到该字段冲突。');
