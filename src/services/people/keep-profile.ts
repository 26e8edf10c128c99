import { areaReaches } from '../../domain/areas/area-reaches.js';
import { auditedChange } from '../../domain/audit/audited-change.js';
import { SCHEMA_VERSION } from '../../domain/effects/schema-version.js';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import type { Actor } from '../../domain/people/actor.js';
import { faultInProfile } from '../../domain/people/check-profile.js';
import { isPersonId } from '../../domain/people/is-person-id.js';
import { type PeopleRefusal, refusePeople } from '../../domain/people/people-refusal.js';
import type { PersonProfile, ProfileFacts } from '../../domain/people/person-profile.js';
import type { ServiceContext } from '../context.js';

/** Takes down who somebody is that works with disputes, or puts it right (登记人员档案); absences and trainings stay. */
export async function keepProfile(
  id: string,
  facts: ProfileFacts,
  by: Actor,
  { repositories, clock }: ServiceContext,
): Promise<PersonProfile | PeopleRefusal> {
  const now = clock.now();
  const fault = isPersonId(id) ? faultInProfile(facts, dayInShanghai(now)) : '人员编号不符合要求。';
  if (fault !== undefined) return refusePeople('invalid-input', fault);
  const areas = [facts.homeAreaCode, ...facts.posts.map(({ areaCode }) => areaCode)];
  if (!areas.every((area) => areaReaches(by.areaCode, area))) {
    return refusePeople('outside-area', '岗位或常住地不在您负责的辖区内。');
  }
  const audited = (version: number) =>
    auditedChange('PersonProfile', id, { detail: 'profile-kept', key: `kept:${version}` }, by, now);
  const first: PersonProfile = {
    ...facts,
    id,
    version: 1,
    schemaVersion: SCHEMA_VERSION,
    absences: [],
    trainings: [],
    effects: [audited(0)],
  };
  if (await repositories.personProfiles.insert(first)) return first;
  const kept = await repositories.personProfiles.change<PersonProfile>(id, (current) => {
    const { phone: _phone, elder: _elder, ...rest } = current;
    const next = { ...rest, ...facts, effects: [...current.effects, audited(current.version)] };
    return { next, result: next };
  });
  return kept ?? refusePeople('not-found', '没有找到该人员。');
}
