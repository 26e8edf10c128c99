import type { Role } from './role.js';

/** The three roles that mediate jointly (三员协作): a dispute is handled by a person in one of them. */
export const MEDIATOR_ROLES: readonly Role[] = ['peoples-mediator', 'legal-aid-worker', 'police-coordinator'];
