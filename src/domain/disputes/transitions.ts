import { MEDIATOR_ROLES } from '../people/mediator-roles.js';
import type { Role } from '../people/role.js';
import type { EvidenceKind } from './evidence.js';
import type { Step } from './step.js';
import type { Transition } from './transition.js';

const OFFICE: readonly Role[] = ['desk', 'leader'];
const FIELD: readonly Role[] = ['grid-worker', ...MEDIATOR_ROLES];

const advance = (
  from: Step,
  to: Step,
  roles: readonly Role[],
  evidence: readonly EvidenceKind[] = [],
  needsMediator = false,
): Transition => ({ from, to, move: 'advance', roles, evidence, needsReason: false, needsMediator });

const sendBack = (from: Step, to: Step): Transition => ({
  from,
  to,
  move: 'send-back',
  roles: OFFICE,
  evidence: [],
  needsReason: true,
  needsMediator: false,
});

const skip = (
  from: Step,
  to: Step,
  evidence: readonly EvidenceKind[] = [],
  needsMediator = false,
): Transition => ({ from, to, move: 'skip', roles: OFFICE, evidence, needsReason: true, needsMediator });

/**
 * The closed loop (闭环) as a table: whatever is not in it is forbidden. A skip passes over exactly one step, and
 * the step that it leaves is finished as always; handling and verification can never be skipped.
 */
export const TRANSITIONS: readonly Transition[] = [
  advance('collect', 'report', [...FIELD, ...OFFICE]),
  advance('report', 'assess', OFFICE),
  advance('assess', 'route', OFFICE, ['assessment']),
  advance('route', 'handle', OFFICE, ['routing-decision'], true),
  advance('handle', 'feed-back', MEDIATOR_ROLES, ['handling-record']),
  advance('feed-back', 'verify', MEDIATOR_ROLES, ['feedback-record']),
  advance('verify', 'follow-up', OFFICE, ['verification-record']),
  advance('follow-up', 'closed', [...FIELD, ...OFFICE], ['follow-up-record']),

  sendBack('assess', 'report'),
  sendBack('route', 'assess'),
  sendBack('handle', 'route'),
  sendBack('verify', 'handle'),
  sendBack('follow-up', 'handle'),

  skip('report', 'route'),
  skip('assess', 'handle', ['assessment'], true),
  skip('handle', 'verify', ['handling-record']),
];
