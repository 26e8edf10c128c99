import type { CaseTrack } from './case-track.js';
import type { CoOwner } from './co-owner.js';
import type { EarlyWarning } from './early-warning.js';
import type { Office } from './office.js';
import type { Transfer } from './transfer.js';

/** Who answers for a case at which level, who helps, and where else it is decided (分流情况). */
export interface CaseRouting {
  /** The office that is answerable (责任单位), whoever works on the case; absent while it is the subdistrict's. */
  readonly office?: Office;
  /** Oldest first; the latest twenty, and all that are open. */
  readonly transfers: readonly Transfer[];
  readonly coOwners: readonly CoOwner[];
  readonly warnings: readonly EarlyWarning[];
  readonly tracks: readonly CaseTrack[];
}

const NONE: CaseRouting = { transfers: [], coOwners: [], warnings: [], tracks: [] };

/** How a case is routed; of one that never was, nothing. */
export const routingOf = ({ routing }: { readonly routing?: CaseRouting | undefined }): CaseRouting =>
  routing ?? NONE;
