import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCaseNumber, parseCaseNumber } from '../../../../src/domain/court/case-number.js';
import { anyText } from '../../../kit/any-text.js';

const canonical = (text: string) => {
  const parsed = parseCaseNumber(text);
  return parsed && formatCaseNumber(parsed);
};

describe("a court's case number", () => {
  it('is read in its parts', () => {
    expect(parseCaseNumber('(2026)云0112诉前调确1号')).toEqual({
      year: 2026,
      court: '云0112',
      kind: '诉前调确',
      number: 1,
    });
  });

  it.each([
    ['（2026）云0112诉前调确1号', '(2026)云0112诉前调确1号'],
    ['( 2026 ) 云 0112 诉前调确 1 号', '(2026)云0112诉前调确1号'],
    ['（２０２６）云０１１２诉前调确１２号', '(2026)云0112诉前调确12号'],
    ['〔2026〕云0112民诉前调7号', '(2026)云0112民诉前调7号'],
    ['[2026]云0112民诉前调7号', '(2026)云0112民诉前调7号'],
    ['【2026】云0112民诉前调7号', '(2026)云0112民诉前调7号'],
    ['（2026)　云0112民诉前调7号\u200b', '(2026)云0112民诉前调7号'],
    ['(2021)川0104民诉前调801号', '(2021)川0104民诉前调801号'],
    ['(2024)浙02民诉前调595号', '(2024)浙02民诉前调595号'],
    ['(2024)粤0604诉前调确1716号', '(2024)粤0604诉前调确1716号'],
    ['(2025)云民终5号', '(2025)云民终5号'],
    ['(2025)最高法民申1号', '(2025)最高法民申1号'],
    ['（２０１２）西法调确字第 12 号', '(2012)西法调确字第12号'],
    ['〔2015〕西法民初字第123号', '(2015)西法民初字第123号'],
    ['(2026)云0112民初9号之一', '(2026)云0112民初9号之一'],
    ['(2026)云0112民初9号之十二', '(2026)云0112民初9号之十二'],
    ['(2026)云0112民初9号之12', '(2026)云0112民初9号之十二'],
  ])('%s is kept as %s', (written, kept) => {
    expect(canonical(written)).toBe(kept);
  });

  it.each([
    '',
    '2026云0112诉前调确1号',
    '(2026)云0112诉前调确号',
    '(2026)云0112诉前调确0号',
    '(2026)云0112诉前调确01号',
    '(2026)云01123诉前调确1号',
    '(26)云0112诉前调确1号',
    '(2026)雲0112诉前调确1号',
    '(2026)Y0112诉前调确1号',
    '(2026)云0112诉前调确1',
    '(2026)云0112诉前调确1号之',
    '(2026)云0112诉前调确1号之十十',
    '(2026)西法调确字第1号',
    '(2012)西法调确字第0号',
    '(2012)西法调确第1号',
    '(2026)云0112诉前调确1号; DROP',
    `(2026)云0112诉前调确${'1'.repeat(100)}号`,
  ])('is not %s', (text) => {
    expect(parseCaseNumber(text)).toBeUndefined();
  });

  it('comes back as it was written', () => {
    const numbers = fc.record({
      year: fc.integer({ min: 2016, max: 2999 }),
      court: fc.constantFrom('云0112', '云01', '云', '最高法', '兵08'),
      kind: fc.constantFrom('诉前调确', '民诉前调', '民初', '行终'),
      number: fc.integer({ min: 1, max: 999_999_999 }),
    });
    fc.assert(
      fc.property(numbers, fc.option(fc.integer({ min: 1, max: 99 })), (parts, part) => {
        const number = part === null ? parts : { ...parts, part };
        expect(parseCaseNumber(formatCaseNumber(number))).toEqual(number);
      }),
      { seed: 20_261_123 },
    );
  });

  it('comes back from before 2016, too, however it is spaced and bracketed', () => {
    const older = fc.record({
      year: fc.integer({ min: 1990, max: 2015 }),
      court: fc.constant(''),
      kind: fc.constantFrom('西法调确字', '昆民终字', '西法民初字'),
      number: fc.integer({ min: 1, max: 999_999_999 }),
    });
    const spaced = (text: string, gap: string) =>
      text.replaceAll(/./gu, `$&${gap}`).replace('(', '（').replace(')', '〕');
    fc.assert(
      fc.property(older, fc.constantFrom('', ' ', '\u3000', '\u200b'), (number, gap) => {
        expect(parseCaseNumber(spaced(formatCaseNumber(number), gap))).toEqual(number);
      }),
      { seed: 20_261_123 },
    );
  });

  it('never fails on what is none', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(() => parseCaseNumber(text)).not.toThrow();
      }),
      { seed: 20_261_123 },
    );
  });
});
