import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addStatements } from '../../../../src/domain/authority/add-statements.js';
import { endConflict, openConflict, renewConflict } from '../../../../src/domain/authority/field-conflict.js';
import { contradictionsOf, standingWords } from '../../../../src/domain/authority/standing-words.js';
import type { Statement } from '../../../../src/domain/authority/statement.js';
import { HUB_ACTOR } from '../../../../src/domain/people/hub-actor.js';
import { FIELD_AUTHORITY } from '../../../../src/policy/field-authority.js';
import { PEOPLE } from '../../../kit/people.js';
import { disputeAt } from '../disputes/dispute-at.js';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 18, 8, minute));

const byGrid = (value: string, minute: number, changes: Partial<Statement> = {}): Statement => ({
  field: 'outcome',
  platform: 'grid',
  externalId: 'WG-1',
  value,
  at: at(minute),
  ...changes,
});
const byCourt = (value: string, order: number): Statement =>
  byGrid(value, order, { platform: 'court', externalId: 'TJ-1', order });

const anyStatement = fc
  .record({
    field: fc.constantFrom('outcome', 'scaleCode', 'title', 'place', 'ownWords', 'courtStatus'),
    platform: fc.constantFrom('grid', 'governance-app', 'court', 'public-account', 'hub'),
    externalId: fc.constantFrom('R-1', 'R-2'),
    value: fc.constantFrom('一', '二', '三'),
    minute: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ minute, ...said }): Statement => ({ ...said, at: at(minute) }));

const standingOf = (said: readonly Statement[], field: Statement['field']) =>
  standingWords(said, FIELD_AUTHORITY).find(({ standing }) => standing.field === field)?.standing;

describe('whose word stands', () => {
  it('does not depend on the order in which things are told, nor on how often', () => {
    const said = fc
      .array(anyStatement, { maxLength: 25 })
      .chain((all) =>
        fc.tuple(
          fc.constantFrom(all),
          fc.shuffledSubarray(all, { minLength: all.length }),
          fc.shuffledSubarray(all),
        ),
      );
    fc.assert(
      fc.property(said, ([told, reordered, repeated]) => {
        const one = addStatements([], told);
        const other = [...reordered, ...repeated].reduce<readonly Statement[]>(
          (known, statement) => addStatements(known, [statement]),
          [],
        );
        expect(standingWords(other, FIELD_AUTHORITY)).toEqual(standingWords(one, FIELD_AUTHORITY));
        expect(contradictionsOf(other, FIELD_AUTHORITY)).toEqual(contradictionsOf(one, FIELD_AUTHORITY));
      }),
      { numRuns: 300 },
    );
  });

  it('is the word of the platform that owns the field, however old it is', () => {
    const said = addStatements([], [byGrid('settled', 50), byCourt('not-settled', 3)]);
    expect(standingOf(said, 'outcome')).toMatchObject({ platform: 'court', value: 'not-settled' });
    expect(contradictionsOf(said, FIELD_AUTHORITY)).toMatchObject([
      { standing: { platform: 'court' }, against: { platform: 'grid' } },
    ]);
  });

  it('is another’s only while the owner has said nothing, and never that of one who is not named', () => {
    expect(standingOf([byGrid('settled', 1)], 'outcome')).toMatchObject({ platform: 'grid' });
    expect(standingOf([byGrid('settled', 1, { platform: 'public-account' })], 'outcome')).toBeUndefined();
  });

  it('is not set back by what the same source said earlier and is heard later', () => {
    const said = addStatements([], [byGrid('settled', 9)]);
    expect(addStatements(said, [byGrid('not-settled', 8)])).toBe(said);
    expect(addStatements(said, [byGrid('settled', 9)])).toBe(said);
  });

  it('goes by the court’s own count where its clock says otherwise', () => {
    const late = { ...byCourt('settled', 4), at: at(1) };
    const said = addStatements([], [late, { ...byCourt('not-settled', 3), at: at(30) }]);
    expect(standingOf(said, 'outcome')).toMatchObject({ value: 'settled' });
  });

  it('is contradicted only on fields where somebody has to look at it', () => {
    const titles = [
      byGrid('水沟', 1, { field: 'title' }),
      byGrid('排水', 1, { field: 'title', platform: 'governance-app' }),
    ];
    expect(contradictionsOf(titles, FIELD_AUTHORITY)).toEqual([]);
  });
});

describe('a conflict of fields', () => {
  const dispute = disputeAt('handle');
  const found = { standing: byCourt('not-settled', 3), against: byGrid('settled', 9) };
  const opened = openConflict(dispute, found, HUB_ACTOR, at(10));
  const resolved = endConflict(opened, 'resolved', { at: at(20), by: PEOPLE.desk, reason: '已核实。' });

  it('is one, whichever of the two owns the field', () => {
    const turned = openConflict(
      dispute,
      { standing: found.against, against: found.standing },
      HUB_ACTOR,
      at(11),
    );
    expect(turned.id).toBe(opened.id);
  });

  it('stays as it is when both only repeat themselves, open or resolved', () => {
    const again = { ...found, against: byGrid('settled', 30) };
    expect(renewConflict(opened, again, HUB_ACTOR, at(31))).toBe(opened);
    expect(renewConflict(resolved, again, HUB_ACTOR, at(31))).toBe(resolved);
  });

  it('is open again when one of the two says something else, or when it is back after it went away', () => {
    const other = { ...found, against: byGrid('partly', 30) };
    expect(renewConflict(resolved, other, HUB_ACTOR, at(31))).toMatchObject({
      state: 'open',
      openedAt: at(31),
      untouchedSince: at(31),
    });
    const settled = endConflict(opened, 'settled', { at: at(20), by: HUB_ACTOR });
    expect(renewConflict(settled, found, HUB_ACTOR, at(31))).toMatchObject({ state: 'open' });
  });
});
