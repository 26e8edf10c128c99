import { SCHEMA_VERSION } from '../../domain/effects/schema-version.js';
import { auditedInsight } from '../../domain/figures/audited-insight.js';
import type { FiledFact } from '../../domain/figures/case-fact.js';
import { FIGURE_DEFINITIONS } from '../../domain/figures/figure-definitions.js';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';

/**
 * Lets all figures count what was taken over from a ledger (台账补录更正): it is late by nature, so it comes in by a
 * correction like everything late. Again changes nothing.
 *
 * @param facts at least one
 */
export async function admitImported(
  batch: { readonly id: string; readonly reason: string; readonly facts: readonly FiledFact[] },
  by: Actor,
  { repositories, clock }: Pick<ServiceContext, 'repositories' | 'clock'>,
): Promise<void> {
  const { id, reason, facts } = batch;
  const days = facts.map(({ at }) => dayInShanghai(at)).sort();
  const figures = [...new Set(FIGURE_DEFINITIONS.map((definition) => definition.id))];
  const now = clock.now();
  await repositories.figureCorrections.insert({
    id,
    version: 1,
    schemaVersion: SCHEMA_VERSION,
    figures,
    from: days[0] ?? dayInShanghai(now),
    to: days.at(-1) ?? dayInShanghai(now),
    disputeIds: [...new Set(facts.map(({ disputeId }) => disputeId))],
    reason,
    by,
    at: now,
    effects: [
      auditedInsight(
        { type: 'Figure', ids: figures, detail: 'ledger-imported', key: `figure-correction:${id}` },
        by,
        now,
      ),
    ],
  });
}
