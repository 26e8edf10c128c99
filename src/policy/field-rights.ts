import type { CallerRole } from './caller.js';
import type { FieldLabel } from './field-labels.js';
import type { Reach } from './reach.js';

/** One row of the table: how far each role may see one kind of field. No role may be left out. */
export type FieldRights = Readonly<Record<CallerRole, Reach>>;

const EVERYBODY: FieldRights = {
  anonymous: 'everywhere',
  'grid-worker': 'everywhere',
  'peoples-mediator': 'everywhere',
  'legal-aid-worker': 'everywhere',
  'police-coordinator': 'everywhere',
  'legal-volunteer': 'everywhere',
  'court-staff': 'everywhere',
  desk: 'everywhere',
  leader: 'everywhere',
  partner: 'everywhere',
  hub: 'everywhere',
};

/**
 * Who may see which kind of field, and how far (字段权限表). This is the table to read with a lawyer: enforcement
 * in every subgraph reads it and nothing else.
 *
 * The area is that of the role that the caller acts in, so the desk and the leaders, who hold their roles for
 * the whole subdistrict, see the whole subdistrict.
 */
export const FIELD_RIGHTS: Readonly<Record<FieldLabel, FieldRights>> = {
  public: EVERYBODY,
  law: EVERYBODY,
  case: {
    anonymous: 'never',
    'grid-worker': 'own-area',
    'peoples-mediator': 'own-area',
    'legal-aid-worker': 'own-area',
    'police-coordinator': 'own-area',
    'legal-volunteer': 'never',
    'court-staff': 'own-area',
    desk: 'own-area',
    leader: 'own-area',
    partner: 'own-area',
    hub: 'everywhere',
  },
  party: {
    anonymous: 'never',
    'grid-worker': 'own-area',
    'peoples-mediator': 'own-area',
    'legal-aid-worker': 'own-area',
    'police-coordinator': 'own-area',
    'legal-volunteer': 'never',
    'court-staff': 'own-area',
    desk: 'own-area',
    leader: 'own-area',
    partner: 'own-area',
    hub: 'everywhere',
  },
  'party-identity': {
    anonymous: 'never',
    'grid-worker': 'own-area',
    'peoples-mediator': 'own-area',
    'legal-aid-worker': 'own-area',
    'police-coordinator': 'own-area',
    'legal-volunteer': 'never',
    'court-staff': 'own-area',
    desk: 'own-area',
    leader: 'own-area',
    partner: 'never',
    hub: 'everywhere',
  },
  court: {
    anonymous: 'never',
    'grid-worker': 'never',
    'peoples-mediator': 'own-area',
    'legal-aid-worker': 'own-area',
    'police-coordinator': 'own-area',
    'legal-volunteer': 'never',
    'court-staff': 'own-area',
    desk: 'own-area',
    leader: 'own-area',
    partner: 'never',
    hub: 'everywhere',
  },
  operate: {
    anonymous: 'never',
    'grid-worker': 'never',
    'peoples-mediator': 'never',
    'legal-aid-worker': 'never',
    'police-coordinator': 'never',
    'legal-volunteer': 'never',
    'court-staff': 'never',
    desk: 'own-area',
    leader: 'own-area',
    partner: 'never',
    hub: 'everywhere',
  },
};
