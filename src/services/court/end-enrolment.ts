import { areaReaches } from '../../domain/areas/area-reaches.js';
import { auditedFiling } from '../../domain/court/audited-filing.js';
import { type CourtRefusal, refuseCourt } from '../../domain/court/court-refusal.js';
import type { Enrolment } from '../../domain/court/enrolment.js';
import { isText } from '../../domain/court/is-text.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import { withdrawalEffect } from './withdrawal-effect.js';

/** Takes somebody off the roster of the court's platform (停用入驻); it is off when the court says so. */
export async function endEnrolment(
  id: string,
  reason: string,
  by: Actor,
  { repositories, clock }: ServiceContext,
): Promise<Enrolment | CourtRefusal> {
  const now = clock.now();
  const outcome = await repositories.enrolments.change<Enrolment | CourtRefusal>(id, (current) => {
    if (!areaReaches(by.areaCode, current.areaCode)) {
      return { result: refuseCourt('outside-area', '该人员不在您负责的辖区内。') };
    }
    if (!isText(reason, 500)) return { result: refuseCourt('invalid-input', '理由须为 1 至 500 字。') };
    if (!['asked', 'enrolled'].includes(current.state)) {
      return { result: refuseCourt('wrong-state', '该人员未入驻，或已经停用。') };
    }
    const next: Enrolment = {
      ...current,
      effects: [
        ...current.effects,
        withdrawalEffect(`enrolment:${id}`, reason, now),
        auditedFiling('Enrolment', id, 'end-asked', by, now),
      ],
    };
    return { next, result: next };
  });
  return outcome ?? refuseCourt('not-found', '没有找到该入驻记录。');
}
