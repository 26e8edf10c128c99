import type { Dispute } from './dispute.js';
import { joinProtections } from './join-protections.js';

/**
 * The dispute as it may be shown while it is part of another (并案保护): whoever is protected in that is protected here too,
 * for the same people and the same house stand in both.
 */
export function shieldedBy(dispute: Dispute, winner: Dispute | undefined): Dispute {
  const protections = joinProtections(dispute.protections, winner?.protections);
  return protections.length === 0 ? dispute : { ...dispute, protections };
}
