import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleReferences } from '../../../src/assistant/corpus/article-references.js';
import { linkArticles } from '../../../src/assistant/corpus/link-articles.js';
import { resolveReference } from '../../../src/assistant/corpus/resolve-reference.js';
import { transitionalClauses } from '../../../src/assistant/corpus/transitional-clauses.js';
import type { Article } from '../../../src/domain/law/article.js';
import { formatArticleLabel } from '../../../src/domain/law/format-article-label.js';

const edition = (
  law: string,
  validFrom: string,
  validTo: string | null,
  texts: Record<string, string>,
): Article[] =>
  Object.entries(texts).map(([article, text]) => ({
    id: `${law}${article}`,
    law,
    article,
    text,
    path: [],
    edition: `${law}@${validFrom}`,
    validFrom,
    validFromBasis: 'in-force',
    validTo,
    asOf: '2026-07-17',
  }));

const CONFIRM = '经调解达成协议的，双方可以共同申请确认茶约效力。';
const TEA_2021 = edition('茶馆程序法', '2022-01-01', '2024-01-01', {
  第二百零一条: CONFIRM,
  第二百零二条: '茶约符合规定的，裁定有效。',
  第二百零五条: '茶客欠茶钱的，应当催告。',
});
const TEA_2023 = edition('茶馆程序法', '2024-01-01', null, {
  第二百零一条: '掌柜应当备茶。',
  第二百零五条: CONFIRM,
  第二百零六条: '茶约符合规定的，裁定有效。',
  第二百零九条: '茶客欠茶钱的，应当催告。',
});
const [CITING] = edition('茶馆程序法解释', '2022-04-10', null, {
  第三百五十一条: '申请确认茶约的，依照《茶馆程序法》第二百零一条办理。',
}) as [Article];

describe('what an article refers to', () => {
  it.each([
    ['依照本法第一百二十条和第一百二十一条办理', ['第一百二十条', '第一百二十一条']],
    ['依照《茶馆法》第三条第二款、第五条的规定', ['《茶馆法》第三条', '《茶馆法》第五条']],
    ['适用民法典第一千零八十七条', ['《民法典》第一千零八十七条']],
    ['第十七条之一规定的人', ['第十七条之一']],
    ['一共三条意见，没有别的', []],
  ])('%s', (text, written) => {
    expect(articleReferences(text).map((one) => one.text)).toEqual(written);
  });

  it('means the version that was in force when it was written, and is followed through a renumbering', () => {
    const [reference] = articleReferences(CITING.text);
    if (!reference) throw new Error('no reference');
    const editions = [...TEA_2021, ...TEA_2023];
    const later = resolveReference(reference, CITING, editions, '2026-11-23');
    expect(later.meant).toMatchObject({ article: '第二百零一条', edition: '茶馆程序法@2022-01-01' });
    expect(later.now).toMatchObject({ article: '第二百零五条', text: CONFIRM });
    const then = resolveReference(reference, CITING, editions, '2023-05-01');
    expect(then.now).toBe(then.meant);
  });

  it('is not guessed where the version that it means is not in the corpus', () => {
    const [reference] = articleReferences(CITING.text);
    if (!reference) throw new Error('no reference');
    const resolved = resolveReference(reference, CITING, TEA_2023, '2026-11-23');
    expect(resolved).toMatchObject({ meant: undefined, now: undefined });
  });
});

describe('articles of two versions', () => {
  it('are linked by what they say, not by their number', () => {
    expect([...linkArticles(TEA_2021, TEA_2023)]).toEqual([
      ['第二百零一条', '第二百零五条'],
      ['第二百零二条', '第二百零六条'],
      ['第二百零五条', '第二百零九条'],
    ]);
  });

  it('are linked one to one, wherever articles were put in between', () => {
    const rule = (number: number): string =>
      `第${number}号茶桌的规矩是${'甲乙丙丁戊己庚辛壬癸'.charAt(number % 10).repeat(12)}。`;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 9 }), (count, before) => {
        const numbered = (shift: number) =>
          Array.from({ length: count }, (_, at) => ({
            article: formatArticleLabel({ main: at + 1 + (at >= before ? shift : 0), inserted: 0 }),
            text: rule(at),
          }));
        const [older, newer] = [numbered(0), numbered(2)];
        const links = linkArticles(older, newer);
        expect(older.map(({ article }) => links.get(article))).toEqual(newer.map(({ article }) => article));
      }),
    );
  });
});

describe('a transitional clause', () => {
  it.each([
    ['本规定施行前已经终审的案件，不适用本规定。', true],
    ['本解释自2022年5月1日起施行。施行后发生的侵权行为引起的案件适用本解释。', true],
    ['本法施行前订立的茶约，依照当时的规定执行。', true],
    ['本法自2021年1月1日起施行。', false],
    ['茶桌不得摇晃。', false],
  ])('%s', (text, isOne) => {
    const [article] = edition('茶馆法', '2020-01-01', null, { 第一条: text });
    expect(transitionalClauses(article ? [article] : [])).toHaveLength(isOne ? 1 : 0);
  });
});
