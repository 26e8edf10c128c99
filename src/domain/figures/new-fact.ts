import type { Dispute } from '../disputes/dispute.js';
import type { Actor } from '../people/actor.js';
import type { FactContent, NewFact } from './case-fact.js';

/** A fact about a dispute (登记统计事实). `key` tells it from others of its kind. */
export const newFact = (
  { id, areaCode }: Pick<Dispute, 'id' | 'areaCode'>,
  content: FactContent,
  key: string,
  { at, knownAt, by }: Pick<NewFact, 'at' | 'knownAt'> & { readonly by: Actor },
): NewFact => ({ id: `${id}:${content.kind}:${key}`, disputeId: id, areaCode, at, knownAt, by, content });
