import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkProse } from '../../../../src/assistant/check/check-prose.js';
import type { CheckContext } from '../../../../src/assistant/check/check-sentence.js';
import { findCaseNumbers } from '../../../../src/assistant/check/find-case-numbers.js';
import { findDates } from '../../../../src/assistant/check/find-dates.js';
import { findNumbers } from '../../../../src/assistant/check/find-numbers.js';
import type { ProseFault } from '../../../../src/assistant/check/prose-fault.js';
import { splitProse } from '../../../../src/assistant/check/split-prose.js';
import { formatChineseNumber } from '../../../../src/domain/law/format-chinese-number.js';

/** Law that is invented for the purpose. */
const CONTEXT: CheckContext = {
  question: '邻居把水沟堵了，水淹了我家的菜地，赔八百块够不够？',
  days: ['2026-11-23'],
  sources: [
    {
      law: '中华人民共和国团结水沟法',
      article: '第十二条',
      text: '沟边住户不得堵塞公共水沟。\n造成他人菜地被淹的，应当在三十日以内赔偿损失，赔偿额不超过二万元。',
      days: ['2021-01-01'],
    },
    {
      law: '中华人民共和国团结茶桌法',
      article: '第三条',
      text: '因茶桌摇晃受伤的，可以请求桌主赔偿百分之六十的医疗费；请求赔偿的期间为三年。本条自2020年5月1日起适用。',
      days: ['2020-05-01'],
    },
  ],
};

const faultsOf = (sentence: string): readonly ProseFault[] => {
  const { struck } = checkProse(sentence, CONTEXT);
  return struck.flatMap(({ faults }) => faults);
};

describe('prose held against its sources', () => {
  it.each([
    '邻居不得堵塞公共水沟〔1〕。',
    '淹了您家菜地的，应当在三十日以内赔偿损失〔1〕。',
    '淹了菜地，应当在30天以内赔偿损失，赔偿额不超过2万元。〔1〕',
    '赔偿额不超过20,000元，要在３０日以内赔偿[1]。',
    '《团结水沟法》第12条规定：“沟边住户不得堵塞公共水沟。”〔1〕',
    '《中华人民共和国团结水沟法》第十二条说，沟边住户不得堵塞公共水沟〔1〕。',
    '因茶桌摇晃受伤，可以请求桌主赔偿60%的医疗费〔2〕。',
    '请求赔偿的期间为3年，本条自二〇二〇年五月一日起适用〔2〕。',
  ])('keeps what they hold: %s', (sentence) => {
    expect(checkProse(sentence, CONTEXT)).toMatchObject({ kept: [{}], struck: [] });
  });

  it.each<[ProseFault, string]>([
    ['no-citation', '邻居不得堵塞公共水沟。'],
    ['no-citation', '您肯定能赢。'],
    ['unknown-citation', '邻居不得堵塞公共水沟〔3〕。'],
    ['unknown-citation', '邻居不得堵塞公共水沟〔1、9〕。'],
    ['law', '《团结鱼塘法》规定，沟边住户不得堵塞公共水沟〔1〕。'],
    ['law', '根据团结鱼塘法，沟边住户不得堵塞公共水沟〔1〕。'],
    ['law', '团结茶桌法第十二条规定，沟边住户不得堵塞公共水沟〔1〕。'],
    ['law', '《团结水沟法》规定，因茶桌摇晃受伤的，可以请求桌主赔偿〔2〕。'],
    ['article', '《团结水沟法》第十三条规定，沟边住户不得堵塞公共水沟〔1〕。'],
    ['article', '《团结水沟法》第12000条规定，沟边住户不得堵塞公共水沟〔1〕。'],
    ['number', '淹了菜地的，应当在六十日以内赔偿损失〔1〕。'],
    ['number', '淹了菜地的，应当在30个月以内赔偿损失〔1〕。'],
    ['number', '赔偿额不超过两万五千元，应当赔偿损失〔1〕。'],
    ['number', '赔偿额不超过捌佰元，应当赔偿损失〔1〕。'],
    ['number', '淹了菜地的，应当赔偿损失八百块〔1〕。'],
    ['number', '因茶桌摇晃受伤，可以请求桌主赔偿六成五的医疗费〔2〕。'],
    ['number', '可以请求桌主赔偿百分之七十的医疗费〔2〕。'],
    ['number', '请求赔偿的期间为三个月〔2〕。'],
    ['number', '请求赔偿的期间为半年〔2〕。'],
    ['date', '本条自2021年5月1日起适用，可以请求赔偿〔2〕。'],
    ['date', '本条自二〇一九年起适用，可以请求赔偿〔2〕。'],
    ['quote', '法律说：“沟边住户不能堵塞公共水沟。”〔1〕'],
    ['quote', '法律说：“沟边住户不得堵塞公共水沟”，不得堵塞「公共排水沟」〔1〕。'],
    ['quote', '法律说：“沟边住户不得堵塞公共水沟〔1〕。'],
    ['quote', '法律说：“因茶桌摇晃受伤的”，沟边住户不得堵塞公共水沟〔1〕。'],
    ['case-number', '(2022)沪01民终12345号认定，沟边住户不得堵塞公共水沟〔1〕。'],
    ['case-number', '２０２２沪０１民终１２３４５号：沟边住户不得堵塞公共水沟〔1〕。'],
    ['case-number', '（二〇二二）云0112民初第一千二百号，沟边住户不得堵塞公共水沟〔1〕。'],
    ['case-number', '指导案例24号也说，沟边住户不得堵塞公共水沟〔1〕。'],
    ['weighty-word', '淹了菜地的，不用赔偿损失〔1〕。'],
    ['weighty-word', '沟边住户可以堵塞公共水沟〔1〕。'],
    ['weighty-word', '沟边住户堵塞公共水沟是犯罪，应当赔偿〔1〕。'],
    ['weighty-word', '因茶桌摇晃受伤的，应当赔偿医疗费〔2〕。'],
    ['weighty-word', '造成他人菜地被淹的，应当在三十日以上赔偿损失〔1〕。'],
    ['polarity', '沟边住户堵塞公共水沟〔1〕。'],
    ['not-in-source', '离婚时房子归孩子跟着的那一方〔1〕。'],
    ['foreign-text', '沟边住户不得堵塞公共水沟，详见 https://law.example 的说明〔1〕。'],
    ['foreign-text', '沟边住户不得堵塞公共水沟，【当事人乙】也一样〔1〕。'],
    ['too-long', `${'沟边住户不得堵塞公共水沟，'.repeat(20)}〔1〕。`],
  ])('strikes for %s: %s', (fault, sentence) => {
    expect(faultsOf(sentence)).toContain(fault);
  });

  it('keeps the true sentences around a false one', () => {
    const { kept, struck } = checkProse(
      '1. 沟边住户不得堵塞公共水沟〔1〕。\n2. 应当在九十日以内赔偿损失〔1〕。\n3. 赔偿额不超过二万元〔1〕。',
      CONTEXT,
    );
    expect(kept.map(({ text }) => text)).toEqual(['沟边住户不得堵塞公共水沟。', '赔偿额不超过二万元。']);
    expect(struck.map(({ faults }) => faults)).toEqual([['number']]);
  });

  it('reads marks of sources before and behind the full stop, several at once, and none inside a quotation', () => {
    expect(splitProse('甲不得堵沟。〔1〕〔2〕乙说：“好。行！”〔1、2〕。')).toEqual([
      { text: '甲不得堵沟。', cites: [1, 2] },
      { text: '乙说：“好。行！”。', cites: [1, 2] },
    ]);
  });

  it('neither throws nor keeps anything of noise', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (noise) => {
        expect(checkProse(noise, CONTEXT).kept).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what a sentence says in figures', () => {
  it('is the same number in figures, wide figures and Chinese numerals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9_999 }), (value) => {
        const wide = String(value).replace(/\d/g, (digit) =>
          String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
        );
        const [plain, chinese, widened] = [
          String(value),
          formatChineseNumber(value),
          wide.normalize('NFKC'),
        ].map((number) => findNumbers(`罚${number}元`));
        expect(plain).toEqual([`${value} 元`]);
        expect(chinese).toEqual(plain);
        expect(widened).toEqual(plain);
      }),
    );
  });

  it.each([
    ['赔三万五千元', ['35000 元']],
    ['赔3.5万元', ['35000 元']],
    ['赔叁万伍仟元', ['35000 元']],
    ['1,200元', ['1200 元']],
    ['百分之五点五', ['0.055 比']],
    ['5.5%', ['0.055 比']],
    ['三分之二以上', [`${Number((2 / 3).toPrecision(9))} 比`]],
    ['三成', ['0.3 比']],
    ['一个人一定要统一', []],
    ['一年又一个月', ['1 年', '1 月']],
    ['十个工作日', ['10 工作日']],
    ['满十八周岁', ['18 岁']],
    ['一亿零三百万元', ['103000000 元']],
  ])('%s', (text, numbers) => {
    expect(findNumbers(text)).toEqual(numbers);
  });

  it('is no number where it is a date or the number of a case', () => {
    expect(findDates('自2021年1月1日到二〇二二年三月，再到6月2日')).toEqual({
      dates: ['2021-01-01', '2022-03', '06-02'],
      rest: '自、到、，再到、',
    });
    expect(findCaseNumbers('见（２０２６）云０１１２诉前调确１号和(2026)云0112民初12号')).toHaveLength(2);
  });
});
