import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import type { CaseTeam } from '../../domain/mediators/case-team.js';
import { knownConflict } from '../../domain/mediators/known-conflicts.js';
import type { MediationCase } from '../../domain/mediators/mediation-case.js';
import type { DisputeForTeam } from './find-dispute-for-team.js';
import type { Roster } from './load-roster.js';

/** What of a dispute the choice of its mediators rests on (匹配要素): what was declared, and what the records show. */
export function mediationCaseOf(
  { dispute, parties }: DisputeForTeam,
  team: CaseTeam | undefined,
  { profiles }: Roster,
  now: Date,
): MediationCase {
  const spoken = new Map((team?.languages ?? []).map((party) => [party.partyId, party.languages]));
  const known = [...profiles.values()].flatMap((profile) => {
    const kind = knownConflict(profile, parties);
    return kind ? [{ personId: profile.id, kind }] : [];
  });
  return {
    areaCode: dispute.areaCode,
    categoryCode: dispute.categoryCode,
    level: dispute.scaleCode === '01' ? 'group' : 'subdistrict',
    on: dayInShanghai(now),
    parties: dispute.partyIds.map((partyId) => ({ partyId, languages: spoken.get(partyId) ?? [] })),
    conflicts: [...known, ...(team?.conflicts ?? [])],
    refusedIds: (team?.refusals ?? []).map(({ personId }) => personId),
  };
}
