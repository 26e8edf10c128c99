import type { EvidenceCode } from './match-evidence.js';

/** What tells who the parties are; a name alone does not. */
const IDENTIFYING: readonly EvidenceCode[] = ['same-id', 'same-phone', 'same-tail', 'both-sides'];
/** Of one person's two quarrels, and of a family's. */
const DOUBTFUL: readonly EvidenceCode[] = ['other-matter', 'other-opponent', 'kin', 'namesake'];
const OF_ONE_THING: readonly EvidenceCode[] = ['same-matter', 'same-words', 'alike-words'];

/**
 * Whether somebody must be asked however high the score is (须人工确认): where nothing tells who the parties are, or where the
 * same people, or some of them, may have another quarrel.
 */
export function mustBeAsked(codes: readonly EvidenceCode[]): boolean {
  const has = (some: readonly EvidenceCode[]): boolean => some.some((code) => codes.includes(code));
  if (!has(IDENTIFYING) || has(DOUBTFUL)) return true;
  return has(['other-class']) && !has(OF_ONE_THING);
}
