import type { Dispute } from './dispute.js';
import { joinProtections } from './join-protections.js';

/** The dispute with all that anybody in it, or in what became part of it, is protected as (并案后的保护对象标记). */
export function joinedProtections({ protections: _old, ...dispute }: Dispute): Dispute {
  const { protectedParties = [], absorbs = [] } = dispute;
  const all = joinProtections(...[...protectedParties, ...absorbs].map(({ protections }) => protections));
  return all.length === 0 ? dispute : { ...dispute, protections: all };
}
