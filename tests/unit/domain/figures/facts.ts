import type { CaseFact, FactContent } from '../../../../src/domain/figures/case-fact.js';
import { PEOPLE } from '../../../kit/people.js';

let made = 0;

/** A fact that was known when it happened, unless it is said otherwise. */
export function fact(
  disputeId: string,
  content: FactContent,
  at: string,
  { knownAt = at, areaCode = '530112010-001', id = `F-${++made}` } = {},
): CaseFact {
  return {
    id,
    disputeId,
    areaCode,
    at: new Date(at),
    knownAt: new Date(knownAt),
    by: PEOPLE.desk,
    content,
    version: 1,
    schemaVersion: 1,
    effects: [],
  };
}

export const entered = (
  disputeId: string,
  at: string,
  categoryCode = '0201',
  platform: 'grid' | 'hub' = 'grid',
) => fact(disputeId, { kind: 'entered', categoryCode, platform }, at);
