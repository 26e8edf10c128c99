import { areaReaches } from '../../domain/areas/area-reaches.js';
import { findArea } from '../../domain/areas/find-area.js';
import { auditedFiling } from '../../domain/court/audited-filing.js';
import { type CourtRefusal, refuseCourt } from '../../domain/court/court-refusal.js';
import type { Enrolment, RosterEntry } from '../../domain/court/enrolment.js';
import { isText } from '../../domain/court/is-text.js';
import { SCHEMA_VERSION } from '../../domain/effects/schema-version.js';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import { deliverCommand } from '../effects/deliver-command.js';

/** Puts somebody of an invited group on the roster of the court's platform (申请入驻), or renews it. */
export async function enrol(
  entry: RosterEntry,
  by: Actor,
  { repositories, clock }: ServiceContext,
): Promise<Enrolment | CourtRefusal> {
  if (!findArea(entry.areaCode) || !areaReaches(by.areaCode, entry.areaCode)) {
    return refuseCourt('outside-area', '该辖区不存在，或不在您负责的范围内。');
  }
  const now = clock.now();
  const texts = [entry.name, entry.unit, entry.post, entry.tribunal];
  if (!texts.every((text) => isText(text, 80)) || !isText(entry.phone, 50) || !isIdentifier(entry.personId)) {
    return refuseCourt(
      'invalid-input',
      '姓名、单位、职务、对接法庭须为 1 至 80 字，联系方式和人员编号须填写。',
    );
  }
  if (entry.until < entry.from || entry.until < dayInShanghai(now)) {
    return refuseCourt('invalid-input', '有效期至须不早于起始日，也不早于今天。');
  }
  const earlier = (await repositories.enrolments.ofPerson(entry.personId)).filter(
    ({ group }) => group === entry.group,
  );
  if (earlier.some(({ state, remindedAt }) => state === 'asked' || (state === 'enrolled' && !remindedAt))) {
    return refuseCourt('already-open', '该人员以此身份已经入驻或正在审核。');
  }
  const id = `${entry.personId}:${entry.group}:${earlier.length + 1}`;
  const key = `enrolment:${id}`;
  const enrolment: Enrolment = {
    ...entry,
    id,
    version: 1,
    schemaVersion: SCHEMA_VERSION,
    state: 'asked',
    events: [],
    delivery: { state: 'pending', requestedAt: now },
    effects: [
      deliverCommand.emit(
        { lane: 'court', key, notBefore: now },
        { command: { kind: 'enrol', platform: 'court', key, entry } },
      ),
      auditedFiling('Enrolment', id, 'asked', by, now),
    ],
  };
  return (await repositories.enrolments.insert(enrolment))
    ? enrolment
    : refuseCourt('already-open', '该人员以此身份已经入驻或正在审核。');
}

const isIdentifier = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9_:-]{0,63}$/.test(text);
