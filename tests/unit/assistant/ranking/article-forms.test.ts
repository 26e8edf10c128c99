import { describe, expect, it } from 'vitest';
import { ArticleForms } from '../../../../src/assistant/ranking/article-forms.js';
import { groupUnits } from '../../../../src/assistant/ranking/unit-groups.js';
import { buildStatuteIndex } from '../../../../src/assistant/retrieval/build-statute-index.js';
import type { Article } from '../../../../src/domain/law/article.js';

const articlesOf = (law: string, ...texts: readonly string[]): Article[] =>
  texts.map((text, at) => ({
    id: `${law}${at}`,
    law,
    article: `第${'一二三四'.charAt(at)}条`,
    text,
    path: [],
    edition: law,
    validFrom: '2020-05-01',
    validFromBasis: 'in-force',
    validTo: null,
    asOf: '2026-11-23',
  }));

describe('the form of an article', async () => {
  const { units } = await buildStatuteIndex('v', [
    ...articlesOf('长凳法', '长凳有二人座的。'),
    ...articlesOf(
      '茶馆法',
      '茶馆应当：\n（一）开门；\n（二）烧水；\n（十一）擦桌。',
      '第一，茶要热。',
      '违反本法规定，倒冷茶的，责令改正。',
      '倒冷茶的，由茶客处二十文以下罚款。',
    ),
  ]);
  const forms = new ArticleForms(units, groupUnits(units));

  it('counts its numbered items, and no number within a sentence', () => {
    expect([0, 1, 2].map((unit) => forms.of(unit).items)).toEqual([0, 3, 0]);
  });

  it('tells a penalty by how it begins, or by the fine', () => {
    expect([1, 2, 3, 4].map((unit) => forms.of(unit).isPenal)).toEqual([false, false, true, true]);
  });

  it('tells where it stands in a law of how many articles', () => {
    expect(forms.of(0)).toMatchObject({ place: 0, lawLength: 0 });
    expect(forms.of(4)).toMatchObject({ place: 0.75, lawLength: Math.log(4) });
  });
});
