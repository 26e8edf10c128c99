import { areaReaches } from '../../domain/areas/area-reaches.js';
import { auditedChange } from '../../domain/audit/audited-change.js';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import type { Actor } from '../../domain/people/actor.js';
import { type PeopleRefusal, refusePeople } from '../../domain/people/people-refusal.js';
import type { PersonProfile } from '../../domain/people/person-profile.js';
import { faultInTraining, type Training } from '../../domain/people/training.js';
import type { ServiceContext } from '../context.js';

const MOST = 200;

/** Notes that somebody took part in a training, or was missing (登记培训); the same course of the same day again puts it right. */
export async function recordTraining(
  id: string,
  training: Training,
  by: Actor,
  { repositories, clock }: ServiceContext,
): Promise<PersonProfile | PeopleRefusal> {
  const now = clock.now();
  const fault = faultInTraining(training, dayInShanghai(now));
  if (fault !== undefined) return refusePeople('invalid-input', fault);
  const outcome = await repositories.personProfiles.change<PersonProfile | PeopleRefusal>(id, (current) => {
    if (!areaReaches(by.areaCode, current.homeAreaCode)) {
      return { result: refusePeople('outside-area', '该人员不在您负责的辖区内。') };
    }
    const others = current.trainings.filter(
      ({ course, heldOn }) => course !== training.course || heldOn !== training.heldOn,
    );
    if (others.length >= MOST)
      return { result: refusePeople('invalid-input', `培训记录不超过 ${MOST} 条。`) };
    const change = { detail: 'training-recorded', key: `training:${current.version}` };
    const next: PersonProfile = {
      ...current,
      trainings: [...others, training],
      effects: [...current.effects, auditedChange('PersonProfile', id, change, by, now)],
    };
    return { next, result: next };
  });
  return outcome ?? refusePeople('not-found', '没有找到该人员。');
}
