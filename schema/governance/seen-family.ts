import type { Dispute } from '../../src/domain/disputes/dispute.js';
import { calmVisits } from '../../src/domain/family/calm-visits.js';
import { FAMILY_DUTIES } from '../../src/domain/family/family-duty.js';
import type { FamilyWatch } from '../../src/domain/family/family-watch.js';
import { familyRevision } from '../../src/domain/family/log-family.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { recordOfDispute } from '../../src/policy/record-of-dispute.js';

/** The follow-up of a family as the graph shows it: judged as a part of its dispute. */
export interface SeenFamily {
  readonly of: RecordFacts;
  readonly watch: FamilyWatch;
}

export function seenFamily(watch: FamilyWatch, dispute: Dispute) {
  const of = recordOfDispute(dispute);
  const { id, state, grade, gradedOn, proposal, duties, indices } = watch;
  return {
    watch,
    of,
    id,
    state,
    grade,
    gradedOn,
    proposal: { ...proposal, of, reasons: proposal.reasons.map((reason) => ({ ...reason, of })) },
    calmVisits: calmVisits(watch),
    duties: FAMILY_DUTIES.flatMap((duty) => {
      const planned = duties?.[duty];
      return planned ? [{ ...planned, of, duty, leaderName: planned.leader.name }] : [];
    }),
    indices: indices.map((point) => ({ ...point, of })),
    revision: familyRevision(watch),
  };
}

/** A line of the story as the graph shows it. */
export const seenEntry = (
  { by, leader, facts, key: _key, ...entry }: FamilyWatch['entries'][number],
  of: RecordFacts,
) => ({
  ...entry,
  of,
  byName: by.name,
  leaderName: leader?.name,
  facts: facts?.map((fact) => ({ ...fact, of })),
});
