import type { CallerRole } from './caller.js';
import type { Operation } from './operations.js';

/**
 * Who may call which kind of query or mutation (操作权限表). A role that is not named may not. What may be done to
 * one case at one step is narrower still and is the transition table's to say.
 */
export const OPERATION_RIGHTS: Readonly<Record<Operation, readonly CallerRole[]>> = {
  'look-up': [
    'anonymous',
    'grid-worker',
    'peoples-mediator',
    'legal-aid-worker',
    'police-coordinator',
    'legal-volunteer',
    'court-staff',
    'desk',
    'leader',
    'partner',
    'hub',
  ],
  ask: [
    'grid-worker',
    'peoples-mediator',
    'legal-aid-worker',
    'police-coordinator',
    'legal-volunteer',
    'court-staff',
    'desk',
    'leader',
    'partner',
    'hub',
  ],
  'read-cases': [
    'grid-worker',
    'peoples-mediator',
    'legal-aid-worker',
    'police-coordinator',
    'court-staff',
    'desk',
    'leader',
    'partner',
    'hub',
  ],
  report: [
    'grid-worker',
    'peoples-mediator',
    'legal-aid-worker',
    'police-coordinator',
    'legal-volunteer',
    'desk',
    'leader',
    'partner',
    'hub',
  ],
  work: [
    'grid-worker',
    'peoples-mediator',
    'legal-aid-worker',
    'police-coordinator',
    'court-staff',
    'desk',
    'leader',
    'hub',
  ],
  direct: ['desk', 'leader', 'hub'],
  'hand-over': ['peoples-mediator', 'desk', 'leader', 'hub'],
  operate: ['desk', 'leader', 'hub'],
};
