import { describe, expect, it } from 'vitest';
import { CRIME_NAMES } from '../../../../src/assistant/retrieval/crime-names.js';
import { LawLookup } from '../../../../src/assistant/retrieval/law-lookup.js';
import { namedCrimes } from '../../../../src/assistant/retrieval/named-crimes.js';
import { formatArticleLabel } from '../../../../src/domain/law/format-article-label.js';

const NUMBERS = [...new Set(CRIME_NAMES.map(([, article]) => article))];
const LABELS = NUMBERS.map((article) => {
  const [main = 0, inserted = 0] = article.split('-').map(Number);
  return formatArticleLabel({ main, inserted });
});
const some = (value: number) => new Int32Array(LABELS.length).fill(value);
const LOOKUP = new LawLookup({
  ids: LABELS,
  laws: LABELS.map(() => '中华人民共和国刑法'),
  labels: LABELS,
  from: some(19970101),
  to: some(99991231),
  boosts: new Float32Array(LABELS.length).fill(1),
  chapters: some(0),
  signOffsets: new Int32Array(LABELS.length + 1),
  signs: new Uint16Array(),
});
const named = (question: string) => namedCrimes(question, LOOKUP).map((unit) => LABELS[unit]);

describe('crimes by their names', () => {
  it.each([
    ['职务侵占罪怎么量刑', ['第二百七十一条']],
    ['合同诈骗判几年', ['第二百二十四条']],
    ['合同诈骗罪和诈骗罪有什么区别', ['第二百二十四条', '第二百六十六条']],
    ['帮助信息网络犯罪活动罪', ['第二百八十七条之二']],
    ['掩饰隐瞒犯罪所得判多久', ['第三百一十二条']],
    ['被诈骗的钱怎么要回来', []],
    ['邻居侮辱我，要赔钱吗', []],
  ])('%s', (question, articles) => {
    expect(named(question)).toEqual(articles);
  });
});
