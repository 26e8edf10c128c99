import type { Dispute } from '../../../../src/domain/disputes/dispute.js';
import type { Step } from '../../../../src/domain/disputes/step.js';
import type { Transition } from '../../../../src/domain/disputes/transition.js';
import type { Actor } from '../../../../src/domain/people/actor.js';
import { MEDIATOR_ROLES } from '../../../../src/domain/people/mediator-roles.js';
import type { Role } from '../../../../src/domain/people/role.js';
import { PEOPLE } from '../../../kit/people.js';
import { DITCH } from '../../../kit/reports.js';

const START = new Date('2026-11-20T00:10:00Z');

/** A quarrel in the first grid of Gulü that stands at a step, in a mediator's hands unless said otherwise. */
export function disputeAt(step: Step, changes: Partial<Dispute> = {}): Dispute {
  const { parties: _parties, ...facts } = DITCH;
  return {
    ...facts,
    id: 'D-1',
    version: 1,
    schemaVersion: 1,
    effects: [],
    step,
    stepEnteredAt: START,
    owner: PEOPLE.mediator,
    sources: [{ platform: 'grid', externalId: 'G-1', reportedAt: START }],
    partyIds: [],
    history: [{ number: 1, at: START, by: PEOPLE.gridWorker, action: 'collected' }],
    ...changes,
  };
}

/** Somebody who holds a role for the whole subdistrict; in a mediator's role it is the owner of `disputeAt`. */
export const holderOf = (role: Role): Actor =>
  MEDIATOR_ROLES.includes(role)
    ? { ...PEOPLE.mediator, role }
    : { personId: `P-${role}`, name: '段雪梅', role, areaCode: '530112010' };

/** Everything that a row of the table asks for. */
export const fullRequest = ({ move, to, evidence }: Transition) => ({
  move,
  to,
  evidence: evidence.map((kind) => ({ kind, text: '已办理，详见记录。' })),
  reason: '事实清楚，双方同意。',
});
