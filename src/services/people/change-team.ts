import { auditedChange } from '../../domain/audit/audited-change.js';
import { SCHEMA_VERSION } from '../../domain/effects/schema-version.js';
import type { CaseTeam } from '../../domain/mediators/case-team.js';
import type { Actor } from '../../domain/people/actor.js';
import { isPeopleRefusal, type PeopleRefusal, refusePeople } from '../../domain/people/people-refusal.js';
import type { ServiceContext } from '../context.js';
import { type DisputeForTeam, findDisputeForTeam } from './find-dispute-for-team.js';

/**
 * Changes the team of a dispute by a person's decision (变更调解组), and makes it where there is none yet. The decision is made
 * anew when others were faster.
 *
 * @param detail what was done, as a code for the audit log
 */
export async function changeTeam(
  disputeId: string,
  detail: string,
  decide: (current: CaseTeam, found: DisputeForTeam) => CaseTeam | PeopleRefusal,
  by: Actor,
  context: ServiceContext,
): Promise<CaseTeam | PeopleRefusal> {
  const { caseTeams } = context.repositories;
  const found = await findDisputeForTeam(disputeId, by, context);
  if (isPeopleRefusal(found)) return found;
  const now = context.clock.now();
  await caseTeams.insert({
    id: disputeId,
    version: 1,
    schemaVersion: SCHEMA_VERSION,
    effects: [],
    areaCode: found.dispute.areaCode,
    conflicts: [],
    refusals: [],
    members: [],
    unmet: [],
  });
  const outcome = await caseTeams.change<CaseTeam | PeopleRefusal>(disputeId, (current) => {
    const decided = decide(current, found);
    if (isPeopleRefusal(decided)) return { result: decided };
    const change = { detail, key: `${detail}:${current.version}` };
    const audited = auditedChange('CaseTeam', disputeId, change, by, now);
    const next = { ...decided, effects: [...decided.effects, audited] };
    return { next, result: next };
  });
  return outcome ?? refusePeople('not-found', '没有找到该纠纷。');
}
