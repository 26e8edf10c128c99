import type { CourtEvent } from '../../domain/court/court-mediation.js';
import { EffectKind } from '../../domain/effects/effect-kind.js';
import { IN_HOUSE } from '../../domain/effects/turn-of.js';

/** Enter in the dispute what the court said (法院进展回写). */
export const tellDispute = new EffectKind<{
  disputeId: string;
  event: CourtEvent;
  /** Of which hand-over; absent in what was told before there could be a second. */
  handOver?: string;
}>('tell-dispute', IN_HOUSE);
