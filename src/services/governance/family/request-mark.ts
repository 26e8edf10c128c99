import { createHash } from 'node:crypto';
import { type FamilyRefusal, refuseFamily } from '../../../domain/family/family-refusal.js';
import type { Actor } from '../../../domain/people/actor.js';

/** What tells a request that is sent again from another of the same person (请求标识). */
export function requestMark(
  requestKey: string | undefined,
  { personId }: Actor,
): { readonly mark: string } | FamilyRefusal {
  if (requestKey !== undefined && !/^[\w-]{8,64}$/.test(requestKey)) {
    return refuseFamily('invalid-input', '请求编号不符合要求。');
  }
  return { mark: createHash('sha256').update(`${personId}:${requestKey}`).digest('hex').slice(0, 24) };
}
