import { FACT_FIELDS } from '../../../domain/authority/said-of-facts.js';
import { standingWords } from '../../../domain/authority/standing-words.js';
import { type Statement, wordsOf } from '../../../domain/authority/statement.js';
import type { Dispute } from '../../../domain/disputes/dispute.js';
import { recordEvent } from '../../../domain/disputes/record-event.js';
import { HUB_ACTOR } from '../../../domain/people/hub-actor.js';
import { FIELD_AUTHORITY } from '../../../policy/field-authority.js';
import type { ServiceContext } from '../../context.js';
import { matchDisputeEffect } from '../../effects/match-dispute.js';
import { warnedOfScale } from '../routing/warning-due.js';

/**
 * Brings the facts of a dispute up to the last word of the record that it came from (按归属平台更新要素), and says so in its
 * history. A closed one stays as it was closed. Again changes nothing.
 */
export async function renewFacts(
  dispute: Dispute,
  said: readonly Statement[],
  { repositories, clock }: Pick<ServiceContext, 'repositories' | 'clock'>,
): Promise<void> {
  const standing = standingWords(said, FIELD_AUTHORITY).map((word) => word.standing);
  if (changesOf(dispute, standing).length === 0) return;
  await repositories.disputes.change(dispute.id, (current) => {
    const changes = changesOf(current, standing);
    const [first] = changes;
    if (!first) return { result: undefined };
    const fields = changes.map(({ field }) => field);
    const renewed = {
      ...current,
      ...Object.fromEntries(changes.map(({ field, value }) => [field, value])),
    };
    const { platform, at } = first;
    const renewal = { action: 'facts-renewed', fields, platform } as const;
    const noted = warnedOfScale(recordEvent(renewed, renewal, HUB_ACTOR, at), clock.now());
    const match = matchDisputeEffect.emit(
      { lane: 'merge', key: `facts:${current.version}`, notBefore: clock.now() },
      { mode: 'propose-only' },
    );
    return { next: { ...noted, effects: [...noted.effects, match] }, result: undefined };
  });
}

function changesOf(dispute: Dispute, standing: readonly Statement[]) {
  if (dispute.step === 'closed') return [];
  return FACT_FIELDS.flatMap((field) => {
    const word = standing.find((one) => one.field === field);
    const isSaid =
      word &&
      dispute.sources.some(
        ({ platform, externalId }) => platform === word.platform && externalId === word.externalId,
      );
    return isSaid && wordsOf(word.value) !== wordsOf(dispute[field]) ? [{ ...word, field }] : [];
  });
}
