import type { Dispute } from '../../domain/disputes/dispute.js';
import type { Effect } from '../../domain/effects/effect.js';
import type { ProgressCommand } from '../../domain/platforms/platform-command.js';
import { deliverCommand } from '../effects/deliver-command.js';
import { type Standing, standingOf } from './standing.js';

type Told = ProgressCommand['platform'];

const isTold = (platform: string): platform is Told => platform === 'grid' || platform === 'governance-app';

/**
 * Tells every record of a platform that this dispute came from how far it has got; where it is part of another, how far that
 * has got. Either way the news go out in the order of one lane: that of the dispute that the record came to.
 */
export function progressEffects(dispute: Dispute, standing: Standing = standingOf(dispute)): Effect[] {
  const { mark, step, at } = standing;
  return dispute.sources.flatMap(({ platform, externalId }) =>
    isTold(platform)
      ? [
          deliverCommand.emit(
            { lane: platform, key: `${mark}:${externalId}`, notBefore: at },
            {
              command: {
                kind: 'progress',
                platform,
                // Of two records from one platform each is told by a message of its own.
                key: platform === 'grid' ? `${dispute.id}:${mark}` : `${externalId}:${dispute.id}:${mark}`,
                externalId,
                step,
                at,
              },
            },
          ),
        ]
      : [],
  );
}
