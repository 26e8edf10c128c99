import type { Aggregate } from '../../domain/effects/aggregate.js';
import { EffectKind } from '../../domain/effects/effect-kind.js';
import { IN_HOUSE } from '../../domain/effects/turn-of.js';
import { type Occasion, occasionKey } from '../../domain/staff-notices/occasion.js';

/** Tell somebody of the office of an occasion, from a rung of its ladder on (发出工作提醒). */
export const tellStaff = new EffectKind<{ occasion: Occasion; rung: number }>('tell-staff', IN_HOUSE);

/** The lane of notices: they hold nothing up, and nothing holds them up. */
export const NOTICE_LANE = 'staff-notices';

/** The record with the order to tell somebody of these occasions: one write with what gives rise to them. */
export const withOccasions = <A extends Aggregate>(record: A, occasions: readonly Occasion[]): A => ({
  ...record,
  effects: [
    ...record.effects,
    ...occasions.map((occasion) =>
      tellStaff.emit(
        { lane: NOTICE_LANE, key: occasionKey(occasion), notBefore: occasion.at },
        { occasion, rung: 0 },
      ),
    ),
  ],
});
