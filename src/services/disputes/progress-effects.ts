import type { Dispute } from '../../domain/disputes/dispute.js';
import type { Effect } from '../../domain/effects/effect.js';
import { deliverCommand } from '../effects/deliver-command.js';
import { type Standing, standingOf } from './standing.js';

/**
 * Tells every grid record that this dispute came from how far it has got; where it is part of another, how far that
 * has got. Either way the news go out in the order of one lane: that of the dispute that the record came to.
 */
export function progressEffects(dispute: Dispute, standing: Standing = standingOf(dispute)): Effect[] {
  const { mark, step, at } = standing;
  return dispute.sources
    .filter(({ platform }) => platform === 'grid')
    .map(({ externalId }) =>
      deliverCommand.emit(
        { lane: 'grid', key: `${mark}:${externalId}`, notBefore: at },
        {
          command: {
            kind: 'progress',
            platform: 'grid',
            key: `${dispute.id}:${mark}`,
            externalId,
            step,
            at,
          },
        },
      ),
    );
}
