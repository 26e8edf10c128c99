import { describe, expect, it } from 'vitest';
import { readCorpusFolder } from '../../../src/assistant/corpus/read-corpus-folder.js';
import { isInForce } from '../../../src/domain/law/is-in-force.js';
import { haveStatutes, STATUTES } from './real-corpus.js';

describe.runIf(haveStatutes)('the statutes beside the repository', async () => {
  const corpus = haveStatutes ? await readCorpusFolder(STATUTES, '2026-11-23') : undefined;
  const articles = corpus?.articles ?? [];
  const find = (id: string) => articles.find((article) => article.id === id);
  const inForce = (id: string, day: string): boolean => {
    const article = find(id);
    return article !== undefined && isInForce(article, day);
  };

  it('are all read: 117 files, 7,346 articles and one document without numbered articles', () => {
    expect(corpus?.files).toBe(117);
    expect(articles.filter(({ article }) => article !== '')).toHaveLength(7_346);
    expect(articles.filter(({ article }) => article === '')).toHaveLength(1);
    expect(corpus?.unread).toEqual([]);
    expect(corpus?.doubtful).toEqual([]);
  });

  it('have one id per article and version', () => {
    expect(new Set(articles.map(({ edition, article }) => `${edition}${article}`)).size).toBe(7_347);
  });

  it('are dated by when their sources were read, not by when the manifest was made', () => {
    expect(corpus?.corpusDate).toBe('2026-07-17');
    expect(find('物业管理条例第一条')?.asOf).toBe('2025-04-19');
  });

  it('keep an article under its chapters, inserted ones too', () => {
    expect(find('中华人民共和国民法典第二百九十条')?.path).toEqual([
      '物权编',
      '第二分编 所有权',
      '第七章 相邻关系',
    ]);
    expect(find('中华人民共和国刑法第一百二十条之一')?.article).toBe('第一百二十条之一');
  });

  it('let the rule on income for injury begin on 1 May 2022 and not before', () => {
    const rule = '最高人民法院关于审理人身损害赔偿案件适用法律若干问题的解释第十二条';
    expect(inForce(rule, '2022-04-20')).toBe(false);
    expect(inForce(rule, '2022-05-02')).toBe(true);
  });

  it('read validity from the text where the head is silent', () => {
    const second = '最高人民法院关于适用《民法典》婚姻家庭编的解释（二）第一条';
    expect(find(second)?.validFrom).toBe('2025-02-01');
    expect(find('农村集体经济组织法第一条')?.validFrom).toBe('2025-05-01');
    expect(find('妇女权益保障法第五十五条')?.validFrom).toBe('2023-01-01');
    expect(find('民事诉讼法第二百零五条')?.validFrom).toBe('2024-01-01');
  });

  it('do not claim an amended text for the years before its amendment', () => {
    expect(inForce('消费者权益保护法第二十五条', '2000-01-01')).toBe(false);
    expect(inForce('中华人民共和国刑法第二百六十条', '2010-01-01')).toBe(false);
  });

  it('are no longer cited where a newer text is known that is missing here', () => {
    expect(inForce('最高人民法院关于限制被执行人高消费的若干规定第三条', '2014-01-01')).toBe(true);
    expect(inForce('最高人民法院关于限制被执行人高消费的若干规定第三条', '2026-01-01')).toBe(false);
  });

  it('keep the transitional rules of the Civil Code', () => {
    for (const label of ['第一条', '第二条', '第三条', '第四条'])
      expect(inForce(`最高人民法院关于适用《民法典》时间效力的若干规定${label}`, '2026-11-23')).toBe(true);
  });
});
