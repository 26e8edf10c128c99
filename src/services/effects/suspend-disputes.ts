import type { Danger } from '../../domain/disputes/suspension.js';
import { EffectKind } from '../../domain/effects/effect-kind.js';
import { IN_HOUSE } from '../../domain/effects/turn-of.js';

/** Stop a mediation because something written down elsewhere tells of danger (中止相关调解). */
export const suspendDisputesEffect = new EffectKind<{
  disputeId: string;
  danger: Danger;
  note: string;
  child: boolean;
  raisedBy: { personId: string; name: string };
  /** Whether the other open disputes of the same people stop, too. */
  ofSamePeople: boolean;
}>('suspend-disputes', IN_HOUSE);

/** The lane of danger: it waits for nothing. */
export const DANGER_LANE = 'danger';
