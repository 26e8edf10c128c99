import type { Correction } from '../../domain/disputes/correction.js';
import type { Effect } from '../../domain/effects/effect.js';
import type { CorrectionCommand } from '../../domain/platforms/platform-command.js';
import { deliverCorrection } from '../effects/deliver-correction.js';

/**
 * The order to ask a platform to correct a record of its own (向平台转送更正).
 *
 * @param party as that record has it
 */
export function askForCorrection(
  { id, field, value, evidence, askedAt }: Correction,
  { platform, externalId, party }: Pick<CorrectionCommand, 'platform' | 'externalId' | 'party'>,
  notBefore: Date,
): Effect {
  const command: CorrectionCommand = {
    kind: 'correction',
    platform,
    key: id,
    externalId,
    party,
    field,
    value,
    evidence,
    at: askedAt,
  };
  return deliverCorrection.emit({ lane: platform, key: `${id}:${platform}`, notBefore }, { command });
}
