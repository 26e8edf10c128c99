import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AdviceSheet } from '../../../src/domain/advice/advice-sheet.js';
import { checkSheet } from '../../../src/domain/advice/check-sheet.js';
import { fitPage } from '../../../src/domain/advice/fit-page.js';
import { openHolderCode } from '../../../src/domain/advice/open-holder-code.js';
import { reviseSheet } from '../../../src/domain/advice/revise-sheet.js';
import { sheetReaders } from '../../../src/domain/advice/sheet-readers.js';
import { lastRevision, sheetState } from '../../../src/domain/advice/sheet-state.js';
import type { ConsultationRefusal } from '../../../src/domain/consultation/consultation-refusal.js';
import type { Actor } from '../../../src/domain/people/actor.js';
import { sections } from './sample-sections.js';

const AT = new Date('2026-11-23T02:00:00Z');
const ADVISER: Actor = {
  personId: 'P-adviser',
  name: '罗明德',
  role: 'village-legal-adviser',
  areaCode: '530112010-C01',
};
const SHEET: AdviceSheet = {
  id: 'talk-1',
  version: 1,
  schemaVersion: 1,
  effects: [],
  consultationId: 'talk',
  turn: 1,
  asker: { personId: 'P-volunteer', name: '毕文华', role: 'legal-volunteer' },
  areaCode: '530112010-C01',
  revisions: [{ number: 1, requestedAt: AT, words: '先去看沟' }],
  waitsSince: AT,
};
const given = (outcome: AdviceSheet | ConsultationRefusal): AdviceSheet => {
  if ('refused' in outcome) throw new Error(outcome.code);
  return outcome;
};
const accept = { accepted: true, revision: 1 };
const CHECKER = { by: ADVISER, at: AT, holderCode: 'abcd-efgh-jkmn-pqrs' };

describe('a sheet', () => {
  it('is accepted by a second person, under her name', () => {
    const checked = given(checkSheet(SHEET, accept, CHECKER));
    expect(sheetState(lastRevision(checked))).toBe('accepted');
    expect(lastRevision(checked).check?.by).toMatchObject({ name: '罗明德', role: 'village-legal-adviser' });
    expect(checked.waitsSince).toBeUndefined();
  });

  it.each([
    ['by whoever asked for it', { ...ADVISER, personId: 'P-volunteer' }, accept, 'own-question'],
    ['by an adviser of elsewhere', { ...ADVISER, areaCode: '530112010-C03' }, accept, 'not-found'],
    ['in a version that nobody asked for', ADVISER, { ...accept, revision: 2 }, 'not-waiting'],
    ['back without a reason', ADVISER, { accepted: false, reason: '', revision: 1 }, 'invalid-input'],
    [
      'back with a flood',
      ADVISER,
      { accepted: false, reason: '错'.repeat(121), revision: 1 },
      'invalid-input',
    ],
  ])('is not checked %s', (_what, by, check, code) => {
    expect(checkSheet(SHEET, check, { ...CHECKER, by })).toMatchObject({ refused: true, code });
  });

  it('is checked once, and anew after other words', () => {
    const checked = given(checkSheet(SHEET, accept, CHECKER));
    expect(checkSheet(checked, accept, CHECKER)).toMatchObject({ code: 'not-waiting' });
    expect(reviseSheet(checked, '先去看沟', AT)).toBe(checked);
    const revised = given(reviseSheet(checked, '先找村组长', AT));
    expect(sheetState(lastRevision(revised))).toBe('waiting');
    expect(revised.revisions[0]?.check?.accepted).toBe(true);
    expect(checkSheet(revised, accept, CHECKER)).toMatchObject({ code: 'not-waiting' });
  });

  it('opens to its paper for a year, in the version that was accepted last, and not before', () => {
    const inDays = (days: number) => new Date(AT.getTime() + days * 86_400_000);
    expect(openHolderCode(SHEET, AT)).toBeUndefined();
    const checked = given(checkSheet(SHEET, accept, CHECKER));
    expect(openHolderCode(checked, inDays(365))).toBe('abcd-efgh-jkmn-pqrs');
    expect(openHolderCode(checked, inDays(366))).toBeUndefined();
    expect(openHolderCode(given(reviseSheet(checked, '先找村组长', AT)), AT)).toBeUndefined();
    const back = given(checkSheet(SHEET, { accepted: false, reason: '期限不对', revision: 1 }, CHECKER));
    expect(lastRevision(back).check).not.toHaveProperty('holderCode');
  });

  it('goes back with a reason, and can be asked for again in the same words', () => {
    const back = given(checkSheet(SHEET, { accepted: false, reason: '期限不对', revision: 1 }, CHECKER));
    expect(sheetState(lastRevision(back))).toBe('sent-back');
    expect(given(reviseSheet(back, '先去看沟', AT)).revisions).toHaveLength(2);
  });

  it('has an end of versions', () => {
    let sheet = SHEET;
    for (let number = 2; number <= 20; number += 1) sheet = given(reviseSheet(sheet, `话${number}`, AT));
    expect(reviseSheet(sheet, '又一次', AT)).toMatchObject({ code: 'too-many-turns' });
  });

  it('is read by whoever asked, who checked it, and while it waits those who check', () => {
    expect(sheetReaders(SHEET, ADVISER, true)).toContain('P-adviser');
    expect(sheetReaders(SHEET, ADVISER, false)).toEqual(['P-volunteer']);
    expect(sheetReaders(SHEET, { ...ADVISER, areaCode: '530112010-C03' }, true)).toEqual(['P-volunteer']);
    const checked = given(checkSheet(SHEET, accept, CHECKER));
    const other = { ...ADVISER, personId: 'P-adviser-2' };
    expect(sheetReaders(checked, other, true)).toEqual(['P-volunteer', 'P-adviser']);
  });
});

describe('the page', () => {
  it('holds all of a short answer, and says nothing of what is left out', () => {
    const page = fitPage(sections({ articles: 1, articleLength: 20, lines: 1, lineLength: 20 }), '');
    expect(page.law[0]?.isWhole).toBe(true);
    expect(page.steps).toHaveLength(1);
    expect(page.leftOut).toEqual([]);
  });

  it('quotes from the beginning, by whole sentences, and counts what it leaves out, whatever the answer', () => {
    const size = fc.record({
      articles: fc.nat(6),
      articleLength: fc.integer({ min: 1, max: 900 }),
      lines: fc.nat(8),
      lineLength: fc.integer({ min: 1, max: 120 }),
    });
    fc.assert(
      fc.property(size, (of) => {
        const all = sections(of);
        const page = fitPage(all, '先去看沟');
        page.law.forEach(({ text, isWhole }, index) => {
          const whole = all.law[index]?.text ?? '';
          expect(whole.startsWith(text)).toBe(true);
          expect(isWhole).toBe(text === whole);
        });
        const left = (kept: readonly unknown[], of: readonly unknown[]) => of.length - kept.length;
        const missing =
          left(page.law, all.law) +
          left(page.steps, all.steps) +
          left(page.help, all.help) +
          left(page.deadlines, all.deadlines) +
          left(page.cautions, all.cautions);
        const told = page.leftOut
          .filter((part) => !part.startsWith('条文余文'))
          .reduce((sum, part) => sum + Number(/\d+/.exec(part)?.[0]), 0);
        expect(told).toBe(missing);
      }),
    );
  });
});
