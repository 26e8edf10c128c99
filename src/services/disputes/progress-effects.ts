import type { Dispute } from '../../domain/disputes/dispute.js';
import { revision } from '../../domain/disputes/revision.js';
import type { Effect } from '../../domain/effects/effect.js';
import { deliverCommand } from '../effects/deliver-command.js';

/** Tells every grid record that this dispute came from how far it has got. */
export function progressEffects(dispute: Dispute): Effect[] {
  const number = revision(dispute);
  return dispute.sources
    .filter(({ platform }) => platform === 'grid')
    .map(({ externalId }) =>
      deliverCommand.emit(
        { lane: 'grid', key: `${number}:${externalId}`, notBefore: dispute.stepEnteredAt },
        {
          command: {
            kind: 'progress',
            platform: 'grid',
            key: `${dispute.id}:${number}`,
            externalId,
            step: dispute.step,
            at: dispute.stepEnteredAt,
          },
        },
      ),
    );
}
