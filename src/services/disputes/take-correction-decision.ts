import type { Actor } from '../../domain/people/actor.js';
import type { CorrectionDecided } from '../../domain/platforms/platform-report.js';
import type { ServiceContext } from '../context.js';
import { settledAtCourt } from './after-correction-delivery.js';
import { settled } from './settle-correction.js';

/**
 * Takes what a platform decided on a correction (收到更正结果): as owner of the field, or the court of its own record alone.
 * What the platform does not own it does not decide.
 *
 * @returns why it was not taken
 */
export async function takeCorrectionDecision(
  { key, platform, externalId, accepted, reason }: CorrectionDecided,
  by: Actor,
  { repositories, clock }: Pick<ServiceContext, 'repositories' | 'clock'>,
): Promise<string | undefined> {
  const decision = { accepted, ...(reason === undefined ? {} : { reason }) };
  const refused = await repositories.corrections.change<string | true>(key, (current) => {
    const { authority, atCourt } = current;
    if (platform === authority.platform && externalId === authority.externalId) {
      return { next: settled(current, decision, by, clock.now()), result: true };
    }
    if (platform === 'court' && externalId === atCourt?.recordKey) {
      return { next: settledAtCourt(current, atCourt, decision, clock.now()), result: true };
    }
    return { result: 'not its own record' };
  });
  return refused === true ? undefined : (refused ?? 'no such correction');
}
