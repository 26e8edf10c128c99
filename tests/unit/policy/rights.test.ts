import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaReaches } from '../../../src/domain/areas/area-reaches.js';
import { AREAS } from '../../../src/domain/areas/areas.js';
import { ROLES } from '../../../src/domain/people/role.js';
import { ANONYMOUS, type Caller } from '../../../src/policy/caller.js';
import { FIELD_LABELS } from '../../../src/policy/field-labels.js';
import { FIELD_RIGHTS } from '../../../src/policy/field-rights.js';
import { mayBeWithheld } from '../../../src/policy/may-be-withheld.js';
import { mayCall } from '../../../src/policy/may-call.js';
import { mayRead } from '../../../src/policy/may-read.js';
import { OPERATION_RIGHTS } from '../../../src/policy/operation-rights.js';
import { OPERATIONS } from '../../../src/policy/operations.js';
import { whyWithheld } from '../../../src/policy/why-withheld.js';

const as = (role: (typeof ROLES)[number], areaCode: string): Caller => ({
  personId: 'p',
  name: 'n',
  role,
  areaCode,
});
const anyArea = fc.constantFrom(...AREAS.map(({ code }) => code));
const anyCaller = fc.oneof(
  fc.constant<Caller>(ANONYMOUS),
  fc.record({ role: fc.constantFrom(...ROLES), area: anyArea }).map(({ role, area }) => as(role, area)),
);

describe('the table of field rights', () => {
  it('has a cell for every label and every role, and for nobody', () => {
    const roles = [...ROLES, 'anonymous'].sort();
    expect(Object.keys(FIELD_RIGHTS).sort()).toEqual([...FIELD_LABELS].sort());
    for (const row of Object.values(FIELD_RIGHTS)) expect(Object.keys(row).sort()).toEqual(roles);
  });

  it('shows nobody anything of a person or a case', () => {
    const open = FIELD_LABELS.filter((label) => mayRead(label, ANONYMOUS, '530112010'));
    expect(open).toEqual(['public', 'law']);
    expect(FIELD_LABELS.filter((label) => !mayBeWithheld(label))).toEqual(['public', 'law']);
  });

  it('keeps who a party is from partners and legal-knowledge volunteers', () => {
    expect(mayRead('party-identity', as('partner', '530112010'), '530112010')).toBe(false);
    expect(mayRead('party-identity', as('legal-volunteer', '530112010'), '530112010')).toBe(false);
  });

  it('shows who a party is only to those who see the party, and that only to those who see the case', () => {
    fc.assert(
      fc.property(anyCaller, anyArea, (caller, area) => {
        if (mayRead('party-identity', caller, area)) expect(mayRead('party', caller, area)).toBe(true);
        if (mayRead('party', caller, area)) expect(mayRead('case', caller, area)).toBe(true);
      }),
      { seed: 20260501 },
    );
  });
});

describe("the reach of a caller's area", () => {
  it('ends at the area and all below it, for everybody but the hub itself', () => {
    fc.assert(
      fc.property(anyCaller, anyArea, (caller, area) => {
        if (caller.role === 'anonymous' || caller.role === 'hub') return;
        if (mayRead('case', caller, area)) expect(areaReaches(caller.areaCode, area)).toBe(true);
      }),
      { seed: 20260501 },
    );
  });

  it('takes in the grids of a community and not those of the next one', () => {
    const mediator = as('peoples-mediator', '530112010-C03');
    expect(whyWithheld('case', mediator, '530112010-007')).toBeUndefined();
    expect(whyWithheld('case', mediator, '530112010-001')).toBe('OUTSIDE_AREA');
    expect(whyWithheld('case', mediator, '530112010')).toBe('OUTSIDE_AREA');
  });

  it('does not take in what has no area, or an area that there is not', () => {
    expect(whyWithheld('case', as('desk', '530112010'), undefined)).toBe('OUTSIDE_AREA');
    expect(whyWithheld('case', as('desk', '530112010'), '530112010-999')).toBe('OUTSIDE_AREA');
  });

  it('gives the reason that helps: sign in, wrong role, wrong area', () => {
    expect(whyWithheld('court', ANONYMOUS, '530112010')).toBe('NOT_SIGNED_IN');
    expect(whyWithheld('court', as('grid-worker', '530112010-007'), '530112010-007')).toBe('NOT_FOR_ROLE');
  });
});

describe('the table of operation rights', () => {
  it('names only roles that there are, each once', () => {
    expect(Object.keys(OPERATION_RIGHTS).sort()).toEqual([...OPERATIONS].sort());
    for (const roles of Object.values(OPERATION_RIGHTS)) {
      expect(new Set(roles).size).toBe(roles.length);
      expect(roles.every((role) => role === 'anonymous' || ROLES.includes(role))).toBe(true);
    }
  });

  it('lets nobody do more than look up what is public', () => {
    expect(OPERATIONS.filter((operation) => mayCall(operation, ANONYMOUS))).toEqual(['look-up']);
  });

  it('lets a legal-knowledge volunteer ask and report, and read no cases', () => {
    const volunteer = as('legal-volunteer', '530112010-C01');
    expect(OPERATIONS.filter((operation) => mayCall(operation, volunteer))).toEqual([
      'look-up',
      'own-account',
      'ask',
      'report',
    ]);
  });
});
