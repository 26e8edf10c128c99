import { areaReaches } from '../../../domain/areas/area-reaches.js';
import type { Refusal } from '../../../domain/disputes/refusal.js';
import { refuse } from '../../../domain/disputes/refuse.js';
import type { Actor } from '../../../domain/people/actor.js';

const LONGEST_REASON = 1_000;

/** Why somebody may not decide about merging disputes of these areas, for this reason (并案权限); `undefined` if so. */
export function mayDecideMerge(by: Actor, areaCodes: readonly string[], reason: string): Refusal | undefined {
  if (by.role !== 'desk' && by.role !== 'leader') {
    return refuse('role-not-allowed', '只有综治中心或领导小组成员可以决定并案。');
  }
  if (areaCodes.some((code) => !areaReaches(by.areaCode, code))) {
    return refuse('outside-area', '两件纠纷不都在您负责的辖区内。');
  }
  if (reason.trim() === '') return refuse('reason-missing', '并案、撤销并案或不予并案必须说明理由。');
  if (reason.length > LONGEST_REASON) return refuse('invalid-input', `理由不超过 ${LONGEST_REASON} 字。`);
  return undefined;
}
