import { areaReaches } from '../../domain/areas/area-reaches.js';
import { auditedChange } from '../../domain/audit/audited-change.js';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import type { Absence } from '../../domain/mediators/mediator-candidate.js';
import type { Actor } from '../../domain/people/actor.js';
import { type PeopleRefusal, refusePeople } from '../../domain/people/people-refusal.js';
import type { PersonProfile } from '../../domain/people/person-profile.js';
import type { ServiceContext } from '../context.js';

const MOST = 50;

/** Notes on which days somebody is away (登记请假、外出): nothing new is given to him or her then. What is over is dropped. */
export async function recordAbsence(
  id: string,
  absence: Absence,
  by: Actor,
  { repositories, clock }: ServiceContext,
): Promise<PersonProfile | PeopleRefusal> {
  const now = clock.now();
  const today = dayInShanghai(now);
  if (absence.until < absence.from || absence.until < today) {
    return refusePeople('invalid-input', '截止日不能早于起始日，也不能早于今天。');
  }
  const outcome = await repositories.personProfiles.change<PersonProfile | PeopleRefusal>(id, (current) => {
    const isTheirs = by.personId === id || areaReaches(by.areaCode, current.homeAreaCode);
    if (!isTheirs) return { result: refusePeople('outside-area', '该人员不在您负责的辖区内。') };
    const kept = current.absences.filter(({ from, until }) => until >= today && from !== absence.from);
    if (kept.length >= MOST) return { result: refusePeople('invalid-input', `请假记录不超过 ${MOST} 条。`) };
    const change = { detail: 'absence-recorded', key: `absence:${current.version}` };
    const next: PersonProfile = {
      ...current,
      absences: [...kept, absence],
      effects: [...current.effects, auditedChange('PersonProfile', id, change, by, now)],
    };
    return { next, result: next };
  });
  return outcome ?? refusePeople('not-found', '没有找到该人员。');
}
