import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaReaches } from '../../../src/domain/areas/area-reaches.js';
import { AREAS } from '../../../src/domain/areas/areas.js';
import { PROTECTIONS } from '../../../src/domain/disputes/protection.js';
import { SCOPES } from '../../../src/domain/partners/scope.js';
import { ROLES } from '../../../src/domain/people/role.js';
import { ANONYMOUS, type Caller } from '../../../src/policy/caller.js';
import { cellOf } from '../../../src/policy/cell-of.js';
import { CELLS } from '../../../src/policy/cells.js';
import { type Disclosure, disclose } from '../../../src/policy/disclose.js';
import { FIELD_LABELS, type FieldLabel } from '../../../src/policy/field-labels.js';
import { FIELD_RIGHTS } from '../../../src/policy/field-rights.js';
import { MASKS } from '../../../src/policy/masks/masks.js';
import { mayBeWithheld } from '../../../src/policy/may-be-withheld.js';
import { mayCall } from '../../../src/policy/may-call.js';
import { OPERATION_RIGHTS } from '../../../src/policy/operation-rights.js';
import { OPERATIONS, type Operation } from '../../../src/policy/operations.js';
import { PROTECTED_RIGHTS } from '../../../src/policy/protected-rights.js';
import type { RecordFacts } from '../../../src/policy/record-facts.js';
import { EVERYBODY } from '../../../src/policy/role-groups.js';

const labels = Object.keys(FIELD_LABELS) as FieldLabel[];
const operations = Object.keys(OPERATIONS) as Operation[];

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
const anyRecord: fc.Arbitrary<RecordFacts> = fc.record({
  areaCode: anyArea,
  protections: fc.subarray([...PROTECTIONS]),
  ownTo: fc.subarray(['p', 'q']),
});
const SEEN: readonly Disclosure[] = ['masked', 'clear'];
/** 0 for nothing, 1 for masked, 2 for clear. */
const howMuch = (...asked: Parameters<typeof disclose>): number => SEEN.indexOf(disclose(...asked)) + 1;
const run = { seed: 20260501, numRuns: 2_000 };

describe.each([
  ['ordinary', FIELD_RIGHTS],
  ['protected', PROTECTED_RIGHTS],
])('the table of %s records', (_name, table) => {
  it('names every label, every role at most once in each row, and roles that there are', () => {
    expect(Object.keys(table).sort()).toEqual([...labels].sort());
    for (const row of Object.values(table)) {
      const named = Object.values(row).flat();
      expect(new Set(named).size).toBe(named.length);
      expect(named.filter((role) => !EVERYBODY.includes(role))).toEqual([]);
    }
  });

  it('masks only what there is a mask for', () => {
    for (const label of labels) {
      const masked = EVERYBODY.map((role) => CELLS[cellOf(table, label, role)]).some(
        ({ reach, form }) => reach !== 'never' && form === 'masked',
      );
      if (masked) expect(MASKS[label], label).toBeDefined();
    }
  });

  it('shows who a party is only to those who see the party, and that only to those who see the case', () => {
    fc.assert(
      fc.property(anyCaller, anyRecord, (caller, record) => {
        const seen = (label: FieldLabel) => howMuch(label, caller, record) > 0;
        for (const label of ['name', 'id-number', 'phone', 'address'] as const) {
          if (seen(label)) expect(seen('party'), label).toBe(true);
        }
        if (seen('party')) expect(seen('case')).toBe(true);
      }),
      run,
    );
  });
});

describe('what is disclosed', () => {
  it('is of no record more when somebody in it is protected', () => {
    fc.assert(
      fc.property(anyCaller, anyRecord, fc.constantFrom(...labels), (caller, record, label) => {
        const unprotected = { ...record, protections: [] };
        expect(howMuch(label, caller, record)).toBeLessThanOrEqual(howMuch(label, caller, unprotected));
      }),
      run,
    );
  });

  it('of a protected record of the area is what the second table says, so that it can be read by itself', () => {
    const second = { ordinary: PROTECTED_RIGHTS, protected: PROTECTED_RIGHTS };
    fc.assert(
      fc.property(anyCaller, anyRecord, fc.constantFrom(...labels), (caller, record, label) => {
        const guarded = { ...record, protections: ['minor' as const] };
        if (!('areaCode' in caller) || !areaReaches(caller.areaCode, String(record.areaCode))) return;
        expect(howMuch(label, caller, guarded)).toBe(howMuch(label, caller, guarded, second));
      }),
      run,
    );
  });

  it('is the same whatever the person is protected as', () => {
    fc.assert(
      fc.property(anyCaller, anyRecord, fc.constantFrom(...labels), (caller, record, label) => {
        const seen = PROTECTIONS.map((one) => disclose(label, caller, { ...record, protections: [one] }));
        expect(new Set(seen).size).toBe(1);
      }),
      run,
    );
  });

  it('is nothing of a person or a case to nobody', () => {
    const open = labels.filter((label) => howMuch(label, ANONYMOUS, { areaCode: '530112010' }) > 0);
    expect(open).toEqual(['public', 'law']);
    expect(labels.filter((label) => !mayBeWithheld(label))).toEqual(['public', 'law']);
  });

  it('ends at the area and all below it, or at the own record, for everybody but the hub itself', () => {
    fc.assert(
      fc.property(anyCaller, anyRecord, (caller, record) => {
        if (caller.role === 'anonymous' || caller.role === 'hub') return;
        if (howMuch('case', caller, record) === 0 || record.ownTo?.includes('p')) return;
        expect(areaReaches(caller.areaCode, String(record.areaCode))).toBe(true);
      }),
      run,
    );
  });

  it('takes in the grids of a community and not those of the next one', () => {
    const mediator = as('peoples-mediator', '530112010-C03');
    expect(disclose('case', mediator, { areaCode: '530112010-007' })).toBe('clear');
    expect(disclose('case', mediator, { areaCode: '530112010-001' })).toBe('OUTSIDE_AREA');
    expect(disclose('case', mediator, { areaCode: '530112010' })).toBe('OUTSIDE_AREA');
  });

  it('does not take in what has no area, or an area that there is not', () => {
    expect(disclose('case', as('desk', '530112010'), {})).toBe('OUTSIDE_AREA');
    expect(disclose('case', as('desk', '530112010'), { areaCode: '530112010-999' })).toBe('OUTSIDE_AREA');
  });

  it('says what helps: sign in, wrong role, wrong area, not yours, protected', () => {
    const here = { areaCode: '530112010-007' };
    expect(disclose('court', ANONYMOUS, here)).toBe('NOT_SIGNED_IN');
    expect(disclose('court', as('grid-worker', '530112010-007'), here)).toBe('NOT_FOR_ROLE');
    expect(disclose('case', as('resident', '530112010'), here)).toBe('NOT_OWN_RECORD');
    const partner = as('partner', '530112010');
    expect(disclose('name', partner, here)).toBe('masked');
    expect(disclose('name', partner, { ...here, protections: ['minor'] })).toBe('PROTECTED');
  });

  it('is in clear what was asked for with a purpose, to those alone who may ask', () => {
    const asked = { areaCode: '530112010-007', unmasked: ['phone'] } as const;
    expect(disclose('phone', as('desk', '530112010'), asked)).toBe('clear');
    expect(disclose('address', as('desk', '530112010'), asked)).toBe('masked');
    expect(disclose('phone', as('partner', '530112010'), asked)).toBe('NOT_FOR_ROLE');
    const mediator = as('peoples-mediator', '530112010-C03');
    expect(disclose('phone', mediator, { ...asked, protections: ['victim'] })).toBe('PROTECTED');
  });

  it('shows the names of a case to whoever answers for it', () => {
    const mediator = as('peoples-mediator', '530112010-C03');
    expect(disclose('name', mediator, { areaCode: '530112010-007' })).toBe('masked');
    expect(disclose('name', mediator, { areaCode: '530112010-007', ownTo: ['p'] })).toBe('clear');
    expect(disclose('id-number', mediator, { areaCode: '530112010-007', ownTo: ['p'] })).toBe('masked');
  });
});

describe('the table of operation rights', () => {
  it('names only roles that there are, each once', () => {
    expect(Object.keys(OPERATION_RIGHTS).sort()).toEqual([...operations].sort());
    for (const roles of Object.values(OPERATION_RIGHTS)) {
      expect(new Set(roles).size).toBe(roles.length);
      expect(roles.filter((role) => !EVERYBODY.includes(role))).toEqual([]);
    }
  });

  it('lets nobody do more than look up what is public', () => {
    expect(operations.filter((operation) => mayCall(operation, ANONYMOUS))).toEqual(['look-up']);
  });

  it('lets a legal-knowledge volunteer ask, report and propose cards, and read no cases', () => {
    const volunteer = as('legal-volunteer', '530112010-C01');
    expect(operations.filter((operation) => mayCall(operation, volunteer))).toEqual([
      'look-up',
      'own-account',
      'ask',
      'propose-card',
      'report',
    ]);
  });

  it('lets a partner do only what it was given a scope for', () => {
    const partner = as('partner', '530112010');
    const allowed = (...scopes: (typeof SCOPES)[number][]) =>
      operations.filter((operation) => mayCall(operation, { ...partner, scopes } as Caller));
    expect(operations.filter((operation) => mayCall(operation, partner))).toEqual(allowed());
    expect(allowed()).toEqual(['look-up', 'own-account']);
    expect(allowed('dispute:read')).toEqual(['look-up', 'own-account', 'read-cases']);
    expect(allowed(...SCOPES)).toEqual(['look-up', 'own-account', 'ask', 'read-cases', 'report']);
  });
});
